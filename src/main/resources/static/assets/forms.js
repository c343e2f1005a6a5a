// For every page: nothing is sent twice by a double click, and what is wrong is in front of the person at once.

for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    if (form.dataset.busy) {
      const busy = document.createElement('span');
      busy.setAttribute('role', 'status');
      busy.className = 'busy';
      busy.textContent = form.dataset.busy;
      (event.submitter ?? form.lastElementChild).after(busy);
    }
  });
}

// Back in the browser's history the page comes as it was left, and its forms can be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
  }
  document.querySelectorAll('.busy').forEach((busy) => busy.remove());
});

document.getElementById('fejl')?.focus();
