// Fields that belong to an answer come and go with it, without the button that does the same where there are no scripts.

import { hideButton, redraw } from './redraw.js';

const form = document.querySelector('form[data-conditional]');
const fields = form.querySelector('[data-fields]');

form.addEventListener('change', async (event) => {
  if (!event.target.matches('select, [type=radio], [type=checkbox]')) {
    return;
  }
  const typed = new FormData(form);
  typed.append('vis', 'ja');
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(typed) });
  if (!answer.ok) {
    return; // the button still sends everything, and the server says what is wrong
  }
  redraw(fields, new DOMParser().parseFromString(await answer.text(), 'text/html'));
});

hideButton(fields);
