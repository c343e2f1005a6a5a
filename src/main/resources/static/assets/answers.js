// Fields that belong to an answer come and go with it, without the button that does the same where there are no scripts.

import { hideButton, redraw } from './redraw.js';

const form = document.querySelector('form[data-conditional]');
const fields = form.querySelector('[data-fields]');

form.addEventListener('change', (event) => {
  if (event.target.matches('select, [type=radio], [type=checkbox]')) {
    draw();
  }
});

async function draw() {
  const typed = new FormData(form);
  typed.append('vis', 'ja');
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(typed) });
  if (!answer.ok) {
    return; // the button still sends everything, and the server says what is wrong
  }
  redraw(fields, new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

hideButton(fields);
if (changedAlready()) {
  draw();
}

// By somebody quicker than this script, or by the browser when one comes back to the page.
function changedAlready() {
  return [...form.elements].some((field) => field.matches('[type=radio], [type=checkbox]')
    ? field.checked !== field.defaultChecked
    : field.matches('select') && field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected)));
}
