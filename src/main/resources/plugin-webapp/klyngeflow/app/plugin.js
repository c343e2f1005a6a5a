// What is stuck, inside Cockpit: on the dashboard, beside each process instance, and on its diagram. A plain module; the
// server (monitoring.CockpitResource) decides what may be seen and done.

const ID = 'klyngeflow';
const PASSED = 'klyngeflow-passed';
const NOW = 'klyngeflow-now';

// .../camunda/api/cockpit/plugin/klyngeflow/static/app/plugin.js
const home = new URL('../../../../../../../', import.meta.url);

// server

async function ask(api, path, sent) {
  const answer = await fetch(`${api.cockpitApi}/plugin/${ID}/${api.engine}/${path}`, {
    method: sent === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': api.CSRFToken,
    },
    body: sent === undefined ? undefined : JSON.stringify(sent),
  });
  const read = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(read.message ?? `Serveren svarede ${answer.status}. Genindlæs siden, og prøv igen.`);
  }
  return read;
}

// page

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function moment(text) {
  return text === null ? '' : new Date(text).toLocaleString('da-DK', { dateStyle: 'medium', timeStyle: 'short' });
}

function table(caption, heads, rows) {
  return el(
    'table',
    { class: 'table table-condensed' },
    el('caption', { class: 'sr-only' }, caption),
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...rows),
  );
}

function row(cells, attributes = {}) {
  return el('tr', attributes, ...cells.map((cell) => el('td', {}, cell)));
}

function instanceLink(found) {
  return found.instance === null
    ? document.createTextNode(found.key)
    : el('a', { href: `#/process-instance/${found.instance}/runtime?tab=${ID}-stuck` }, found.key);
}

function pageLink(key, hasPage) {
  return hasPage ? el('a', { href: new URL(`sager/${key}`, home).href }, `Sagens side: ${key}`) : null;
}

/** Shows what {@code make} gives, or what went wrong. */
async function show(node, make) {
  try {
    node.replaceChildren(await make());
  } catch (fault) {
    node.replaceChildren(el('p', { class: 'alert alert-danger', role: 'alert' }, fault.message));
  }
}

// dashboard

const dashboard = {
  id: `${ID}-dashboard`,
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render(node, { api }) {
    const section = el('section', { class: 'klyngeflow', 'data-test': 'stuck' });
    node.append(section);
    draw(false);

    function draw(anew) {
      show(section, async () => {
        const found = await ask(api, `stuck?anew=${anew}`);
        const list = el('div', { 'data-test': 'stuck-list' });
        const kinds = byKind(found.counts);
        return el(
          'div',
          {},
          el('h2', {}, 'Sager, der ikke kommer videre'),
          el(
            'p',
            { class: 'klyngeflow-counted' },
            `Optalt ${moment(found.countedAt)}. `,
            el('button', { type: 'button', class: 'btn btn-default btn-xs', onclick: () => draw(true) }, 'Tæl igen'),
          ),
          kinds.length === 0
            ? el('p', { 'data-test': 'nothing-stuck' }, 'Ingen sager sidder fast.')
            : table(
                'Grunde, og hvor mange sager',
                ['Grund', 'Sager', 'Hvor'],
                kinds.map((kind) => kindRow(kind, list)),
              ),
          list,
        );
      });
    }

    function kindRow(kind, list) {
      const open = el(
        'button',
        {
          type: 'button',
          class: 'btn btn-link klyngeflow-kind',
          'data-kind': kind.kind,
          onclick: () => show(list, () => cases(kind)),
        },
        kind.name,
      );
      const where = kind.places.map((place) => `${place.name} ${place.cases}`).join(', ');
      return row([open, String(kind.cases), where], { 'data-test': `kind-${kind.kind}` });
    }

    async function cases(kind) {
      const found = await ask(api, `stuck/cases?kind=${kind.kind}`);
      return el(
        'div',
        {},
        el('h3', {}, `${kind.name} (${kind.cases})`),
        found.length < kind.cases ? el('p', {}, `De ${found.length} ældste vises.`) : null,
        table(
          kind.name,
          ['Sag', 'Forum', 'Siden', 'Hvorfor'],
          found.map((one) =>
            row([instanceLink(one), one.bodyName, moment(one.findings[0].since), one.findings[0].sentence]),
          ),
        ),
      );
    }
  },
};

function byKind(counts) {
  const kinds = new Map();
  for (const count of counts) {
    const kind = kinds.get(count.kind) ?? { kind: count.kind, name: count.kindName, cases: 0, places: [] };
    kind.cases += count.cases;
    kind.places.push({ name: count.body === '' ? count.clusterName : count.bodyName, cases: count.cases });
    kinds.set(count.kind, kind);
  }
  return [...kinds.values()];
}

// why is it stuck?

const stuckTab = {
  id: `${ID}-stuck`,
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 200,
  properties: { label: 'Hvorfor sidder den fast?' },
  render(node, { api, processInstanceId }) {
    const section = el('section', { class: 'klyngeflow klyngeflow-tab', 'data-test': 'diagnosis' });
    node.append(section);
    draw('');

    function draw(said) {
      show(section, async () => {
        const found = await ask(api, `instance/${processInstanceId}`).catch((fault) => {
          if (said === '') {
            throw fault;
          }
          return null;
        });
        if (found === null) {
          return el('p', { role: 'status', class: 'alert alert-success', 'data-test': 'said' }, `${said} Forløbet er slut.`);
        }
        const findings = found.stuck?.findings ?? [];
        return el(
          'div',
          {},
          el('p', { role: 'status', class: said === '' ? 'sr-only' : 'alert alert-success', 'data-test': 'said' }, said),
          el('p', {}, el('strong', {}, found.key), ' ', pageLink(found.key, found.hasPage)),
          ...findings.map((finding) => findingBox(found, finding)),
          findings.length === 0 ? el('p', { 'data-test': 'not-stuck' }, 'Intet holder den tilbage.') : null,
          found.waiting.length === 0 ? null : el('h3', {}, 'Åbne opgaver'),
          found.waiting.length === 0
            ? null
            : table(
                'Åbne opgaver',
                ['Opgave', 'Venter på'],
                found.waiting.map((task) => row([task.name, task.waitsFor])),
              ),
        );
      });
    }

    function findingBox(found, finding) {
      const own = finding.steps.filter((step) => step.operators);
      const others = finding.steps.filter((step) => !step.operators);
      return el(
        'article',
        { class: 'klyngeflow-finding', 'data-test': `finding-${finding.kind}` },
        el('h3', {}, finding.kindName),
        el('p', { class: 'klyngeflow-sentence' }, finding.sentence),
        el('p', {}, `Målt mod ${finding.measuredAgainst}. ${finding.retry}`),
        others.length === 0 ? null : el('p', {}, `Andre kan: ${others.map((step) => step.name).join('; ')}.`),
        own.length === 0 ? null : stepForm(found, finding, own),
      );
    }

    /** One form for all steps: what, where to, why. */
    function stepForm(found, finding, steps) {
      const id = `${finding.kind}-${finding.about}`;
      const error = el('p', { class: 'text-danger', role: 'alert', 'data-test': 'step-error' });
      const step = el(
        'select',
        { class: 'form-control', id: `step-${id}`, name: 'step', onchange: fill },
        ...steps.map((one) => el('option', { value: one.step }, one.name)),
      );
      const task = el('select', { class: 'form-control', id: `task-${id}`, name: 'task', onchange: fillPeople });
      const to = el('select', { class: 'form-control', id: `to-${id}`, name: 'to' });
      const reason = el('input', {
        class: 'form-control',
        id: `reason-${id}`,
        name: 'reason',
        maxlength: 500,
        autocomplete: 'off',
        oninput: () => (error.textContent = ''),
      });
      const taskField = field('Opgave', task);
      const toField = field('Til', to);
      const form = el(
        'form',
        { class: 'form-inline', onsubmit: send },
        field('Gør', step),
        taskField,
        toField,
        field('Begrundelse (skrives i loggen)', reason),
        el('button', { class: 'btn btn-primary', 'data-test': 'take-step' }, 'Udfør'),
        error,
      );
      fill();
      return form;

      function fill() {
        const assigns = step.value === 'ASSIGN';
        const tasks = found.waiting.filter((one) => one.task === finding.about);
        options(task, (tasks.length > 0 ? tasks : found.waiting).map((one) => ({ value: one.task, name: one.name })));
        taskField.hidden = !assigns || task.options.length < 2;
        toField.hidden = !assigns && step.value !== 'MOVE_MEETING';
        if (assigns) {
          fillPeople();
        } else {
          options(to, step.value === 'MOVE_MEETING' ? found.meetings : []);
        }
      }

      function fillPeople() {
        options(to, found.waiting.find((one) => one.task === task.value)?.people ?? []);
      }

      async function send(event) {
        event.preventDefault();
        error.textContent = '';
        try {
          const said = await ask(api, `stuck/cases/${found.key}`, {
            step: step.value,
            kind: finding.kind,
            about: step.value === 'ASSIGN' ? task.value : finding.about,
            to: to.value,
            reason: reason.value,
          });
          draw(said.message);
        } catch (fault) {
          error.textContent = fault.message;
        }
      }
    }

    function options(select, choices) {
      const all = choices.length > 0 ? choices : [{ value: '', name: 'Der er ingen at vælge' }];
      select.replaceChildren(...all.map((choice) => el('option', { value: choice.value }, choice.name)));
    }

    function field(label, input) {
      return el('div', { class: 'form-group' }, el('label', { for: input.id }, label), input);
    }
  },
};

// the way it has taken

const diagrams = new Map();

const diagram = {
  id: `${ID}-diagram`,
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render(viewer, { processInstanceId }) {
    diagrams.set(processInstanceId, viewer);
  },
};

const pathTab = {
  id: `${ID}-path`,
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 190,
  properties: { label: 'Vejen hertil' },
  render(node, { api, processInstanceId }) {
    const section = el('section', { class: 'klyngeflow klyngeflow-tab', 'data-test': 'path' });
    node.append(section);
    show(section, async () => {
      const way = await ask(api, `instance/${processInstanceId}/path`);
      mark(diagrams.get(processInstanceId), way);
      return el(
        'div',
        {},
        el('p', {}, 'På diagrammet er vejen hertil blå, og det, der er i gang, er gult.'),
        table(
          'Hvad der er sket, og hvornår',
          ['Begyndt', 'Slut', 'Hvad', 'Slags', 'Hvem', 'Tilstand'],
          way.happened.map((one) =>
            row([moment(one.began), moment(one.ended), one.what, one.type, one.who ?? '', one.state]),
          ),
        ),
      );
    });
  },
};

function mark(viewer, way) {
  if (viewer === undefined) {
    return;
  }
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const known = (id) => elements.get(id) !== undefined;
  [...way.passed, ...way.flows].filter(known).forEach((id) => canvas.addMarker(id, PASSED));
  way.now.filter(known).forEach((id) => canvas.addMarker(id, NOW));
}

export default [dashboard, stuckTab, pathTab, diagram];
