// A draft saves itself while one types, and gets its rows and dependent fields without leaving the page. The buttons of the
// page do all of it where there are no scripts.

import { hideButton, redraw } from './redraw.js';

const QUIET = 1500;
const SIGNED_OUT = 'Du er logget ud. Tryk "Gem kladden", og log ind igen: det, du har skrevet, følger med.';
const NOT_SAVED = 'Det seneste er ikke gemt: der er ingen forbindelse.';

const form = document.querySelector('form[data-draft]');
const fields = form.querySelector('[data-fields]');
const status = document.querySelector('[data-save-status]');
const revision = form.elements.namedItem('udgave');

let timer;
let changed = false;
let stopped = false;
let under = Promise.resolve(); // one request at a time, each with the revision that the one before got

function sent(name, value) {
  const body = new URLSearchParams();
  for (const [key, typed] of new FormData(form)) {
    if (typeof typed === 'string') {
      body.append(key, typed);
    }
  }
  body.append(name, value);
  return body;
}

const post = (name, value) => fetch(form.action, { method: 'POST', body: sent(name, value) });
const isSignIn = (answer) => answer.redirected && new URL(answer.url).pathname.endsWith('/login');

async function save() {
  if (!changed || stopped) {
    return;
  }
  changed = false;
  try {
    const answer = await post('autogem', 'ja');
    if (isSignIn(answer) || !answer.headers.get('content-type')?.includes('json')) {
      stopped = true;
      status.textContent = SIGNED_OUT;
      return;
    }
    const saved = await answer.json();
    status.textContent = saved.sentence;
    if (answer.ok) {
      revision.value = saved.revision;
    } else {
      stopped = true;
    }
  } catch {
    changed = true;
    status.textContent = NOT_SAVED;
  }
}

async function showAnew(name, value, submitter) {
  const answer = await post(name, value);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer.ok || isSignIn(answer) || !page.querySelector('[data-fields]')) {
    stopped = true;
    form.requestSubmit(submitter); // the page that comes says why
    return;
  }
  redraw(fields, page);
  revision.value = page.querySelector('[name=udgave]').value;
}

const queue = (step) => {
  clearTimeout(timer);
  under = under.then(step);
  return under;
};

form.addEventListener('input', () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(() => queue(save), QUIET);
});

form.addEventListener('change', (event) => {
  if (form.dataset.draft === 'conditional' && event.target.matches('select, [type=radio], [type=checkbox]')) {
    queue(() => showAnew('vis', 'ja'));
  }
});

fields.addEventListener('click', (event) => {
  const button = event.target.closest('button[name=tilfoej]');
  if (!button || stopped) {
    return;
  }
  event.preventDefault();
  const { value } = button;
  queue(() => showAnew('tilfoej', value, button)).then(() => {
    const rows = [...fields.querySelectorAll('.form-rows')].find((list) => list.id === value);
    rows?.querySelector(':scope > .form-row:last-of-type')?.querySelector('input, select, textarea')?.focus();
  });
});

// What is on its way arrives first, so that the page does not overtake itself.
let sending = false;
form.addEventListener('submit', (event) => {
  clearTimeout(timer);
  changed = false;
  if (sending) {
    return;
  }
  event.preventDefault();
  delete form.dataset.sent;
  const { submitter } = event;
  // Not within this event: a form that is being submitted cannot be submitted.
  under.then(() => setTimeout(() => {
    sending = true;
    form.requestSubmit(submitter);
  }));
});

window.addEventListener('pageshow', (event) => {
  sending = false;
  if (event.persisted) {
    window.location.reload(); // back in the history: what is saved counts, not what this page was left with
  }
});

// What was typed before this script had come.
const isText = (control) => control.matches('textarea, input:not([type=checkbox], [type=radio], [type=file], [type=hidden])');
if ([...form.elements].some((control) => isText(control) && control.value !== control.defaultValue)) {
  form.dispatchEvent(new Event('input'));
}

hideButton(fields);
