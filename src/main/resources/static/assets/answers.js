// Fields that belong to an answer come and go with it, without the button that does the same where there are no scripts.

const form = document.querySelector('form[data-conditional]');
const fields = form.querySelector('[data-fields]');

const hideButton = () => fields.querySelector('[data-show-again]').setAttribute('hidden', '');

// What was typed while the answer was on its way stays as it is.
function keepTyping(fresh) {
  for (const control of fresh.querySelectorAll('input, select, textarea')) {
    const now = document.getElementById(control.id);
    if (!now || now.type !== control.type) {
      continue;
    }
    if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = now.checked;
    } else {
      control.value = now.value;
    }
  }
}

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
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-fields]');
  keepTyping(fresh);
  const focused = document.activeElement?.id;
  fields.replaceChildren(...fresh.childNodes);
  hideButton();
  document.getElementById(focused)?.focus();
});

hideButton();
