// The record page: each field is saved as one types, in the order of typing. What is refused stays on the page with the
// sentence that says why; what could not be sent is tried again.

const PAUSE = 600;
const AGAIN = 5000;

const form = document.getElementById('record');
const status = document.querySelector('[data-save-status]');
const undo = document.querySelector('[data-undo]');
const base = `/moeder/${form.dataset.record}/referat`;

/** What waits to be saved: by point or item, in the order of the first change. */
const waiting = new Map();
const refused = new Set();
let saving = null;
let timer = null;
let leaving = false;

document.querySelector('[data-save-all]').hidden = true;

form.addEventListener('input', (event) => changed(event.target, PAUSE));
form.addEventListener('change', (event) => changed(event.target, 0));

function changed(field, pause) {
  const kind = field.name?.match(/^(outcome|words|narrative)-(\d+)$/);
  if (!kind) {
    return;
  }
  const key = kind[1] === 'narrative' ? `tekst/${kind[2]}` : `punkt/${kind[2]}`;
  waiting.set(key, kind[2]);
  show('Gemmer …');
  countAnswered();
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

/** Saves what waits, one request at a time, so that undo takes the changes back in the order they were made. */
function save() {
  clearTimeout(timer);
  saving ??= saveAll().finally(() => {
    saving = null;
  });
  return saving;
}

async function saveAll() {
  while (waiting.size > 0) {
    const [key, id] = waiting.entries().next().value;
    waiting.delete(key);
    try {
      await send(key, id);
    } catch (failure) {
      waiting.set(key, id);
      show(failure.message, true);
      timer = setTimeout(save, AGAIN);
      return;
    }
  }
}

async function send(key, id) {
  const body = new URLSearchParams(
    key.startsWith('tekst')
      ? { text: value(`narrative-${id}`), was: value(`was-narrative-${id}`) }
      : {
          outcome: value(`outcome-${id}`),
          words: value(`words-${id}`),
          wasOutcome: value(`was-outcome-${id}`),
          wasWords: value(`was-words-${id}`),
        },
  );
  let answer = await post(key, body);
  if (answer.status === 403 && (await newToken())) {
    answer = await post(key, body);
  }
  if (answer.status === 422 || answer.status === 409) {
    refuse(key, id, await answer.json());
    return;
  }
  if (!answer.ok || answer.redirected) {
    throw new Error(
      answer.status === 403 || answer.redirected
        ? 'Ikke gemt: du er ikke længere logget ind. Log ind i en ny fane; det, du har skrevet, bliver stående her.'
        : 'Ikke gemt: der skete en fejl. Der prøves igen.',
    );
  }
  shown(key, id, body);
  accept(key, id, await answer.json());
}

/** What is stored now is what the next change is compared with: another's text is never written over unseen. */
function shown(key, id, body) {
  for (const [name, field] of [['outcome', 'outcome'], ['words', 'words'], ['text', 'narrative']]) {
    if (body.has(name)) {
      form.elements[`was-${field}-${id}`].value = body.get(name);
    }
  }
}

async function post(key, body) {
  try {
    return await fetch(`${base}/${key}`, {
      method: 'POST',
      body,
      headers: { [meta('csrf-header')]: meta('csrf-token'), Accept: 'application/json' },
    });
  } catch {
    throw new Error('Ikke gemt: der er ingen forbindelse. Der prøves igen.');
  }
}

/** After signing in anew in another tab the page's token is old: takes the new one from the page itself. */
async function newToken() {
  const page = await fetch(base);
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('meta[name="csrf-token"]');
  if (!fresh) {
    return false;
  }
  document.querySelector('meta[name="csrf-token"]').content = fresh.content;
  document.querySelectorAll('input[name="_csrf"]').forEach((input) => {
    input.value = fresh.content;
  });
  return true;
}

function accept(key, id, saved) {
  refused.delete(key);
  for (const name of names(key, id)) {
    wrong(name, '');
  }
  const warning = key.startsWith('punkt') && document.querySelector(`[data-warning="${id}"]`);
  if (warning) {
    warning.textContent = saved.warning ?? '';
    warning.hidden = !saved.warning;
  }
  undo.disabled = false;
  if (waiting.size === 0) {
    show(refused.size === 0 ? `Gemt kl. ${saved.savedAt}` : 'Noget er ikke gemt: se det, der er markeret.', refused.size > 0);
  }
}

function refuse(key, id, no) {
  refused.add(key);
  const own = names(key, id);
  const field = own.find((name) => name.startsWith(`${no.field}-`)) ?? own[0];
  if (no.current !== null) {
    // Seen now: typing on, or saving again, is meant to take the other's place.
    form.elements[`was-${field}`].value = no.current;
  }
  own.forEach((name) => wrong(name, name === field ? no.sentence : ''));
  show('Ikke gemt: ' + no.sentence, true);
}

function names(key, id) {
  return key.startsWith('tekst') ? [`narrative-${id}`] : [`outcome-${id}`, `words-${id}`];
}

function wrong(name, sentence) {
  const place = document.querySelector(`[data-wrong="${name}"]`);
  const field = form.elements[name];
  place.textContent = sentence;
  place.hidden = sentence === '';
  place.closest('.field').classList.toggle('field-wrong', sentence !== '');
  if (sentence) {
    field.setAttribute('aria-invalid', 'true');
  } else {
    field.removeAttribute('aria-invalid');
  }
}

function show(text, bad = false) {
  status.textContent = text;
  status.classList.toggle('save-status-wrong', bad);
}

function countAnswered() {
  const outcomes = [...form.querySelectorAll('select[name^="outcome-"]')];
  document.querySelector('[data-answered]').textContent = outcomes.filter((select) => select.value !== '').length;
}

function value(name) {
  return form.elements[name].value;
}

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`).content;
}

// Buttons that load another page wait for what is still being saved.
for (const sender of [form, document.getElementById('undo')]) {
  sender.addEventListener('submit', async (event) => {
    if (leaving || (waiting.size === 0 && !saving)) {
      leaving = true;
      return;
    }
    event.preventDefault();
    delete sender.dataset.sent;
    await save();
    if (waiting.size === 0) {
      leaving = true;
      sender.requestSubmit(event.submitter);
    }
  });
}

window.addEventListener('beforeunload', (event) => {
  if (!leaving && (waiting.size > 0 || saving || refused.size > 0)) {
    event.preventDefault();
  }
});
window.addEventListener('pageshow', () => {
  leaving = false;
});

// Ctrl+Enter: on to the next point without an outcome.
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.ctrlKey) {
    return;
  }
  event.preventDefault();
  const empty = [...form.querySelectorAll('select[name^="outcome-"]')].filter((select) => select.value === '');
  const next = empty.find(
    (select) => document.activeElement.compareDocumentPosition(select) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  (next ?? empty[0])?.focus();
});
