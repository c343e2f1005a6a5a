// Puts the fields of a page that the server has drawn anew in place of those on the page.

// What was typed while the answer was on its way stays as it is.
function keepTyping(fresh) {
  for (const control of fresh.querySelectorAll('input, select, textarea')) {
    const now = document.getElementById(control.id);
    if (!now || now.type !== control.type || control.type === 'file') {
      continue;
    }
    if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = now.checked;
    } else {
      control.value = now.value;
    }
  }
}

export const hideButton = (fields) => fields.querySelector('[data-show-again]')?.setAttribute('hidden', '');

export function redraw(fields, page) {
  const fresh = page.querySelector('[data-fields]');
  keepTyping(fresh);
  const focused = document.activeElement?.id;
  fields.replaceChildren(...fresh.childNodes);
  hideButton(fields);
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}
