// Turns the plain field of a long text into an editor with headings, lists, links, bold and italic. What is pasted is
// cleaned by the server when it is saved; the page's policy keeps it harmless until then.

const TOOLS = [
  { name: 'Fed', run: () => document.execCommand('bold') },
  { name: 'Kursiv', run: () => document.execCommand('italic') },
  { name: 'Overskrift', run: () => block('h4') },
  { name: 'Almindelig tekst', run: () => block('p') },
  { name: 'Punktliste', run: () => document.execCommand('insertUnorderedList') },
  { name: 'Nummereret liste', run: () => document.execCommand('insertOrderedList') },
  { name: 'Link', run: link },
];

document.querySelectorAll('textarea[data-rich]').forEach(enrich);

function enrich(field) {
  const label = document.querySelector(`label[for="${field.id}"]`);
  const editor = document.createElement('div');
  editor.className = 'rich rich-editor';
  editor.contentEditable = 'true';
  editor.setAttribute('role', 'textbox');
  editor.setAttribute('aria-multiline', 'true');
  editor.setAttribute('aria-labelledby', label.id);
  editor.setAttribute('aria-describedby', field.getAttribute('aria-describedby'));
  editor.innerHTML = field.dataset.html ?? ''; // cleaned by the server; an empty text has no attribute

  const sent = document.createElement('input');
  sent.type = 'hidden';
  sent.name = 'html';

  const tools = toolbar(editor, label);
  field.before(tools, editor, sent);
  editor.id = field.id;
  field.remove();
  label.addEventListener('click', () => editor.focus());
  document.execCommand('defaultParagraphSeparator', false, 'p');
  sent.form.addEventListener('submit', () => {
    sent.value = editor.innerHTML;
  });
}

/** One stop of the Tab key; the arrows go from tool to tool. */
function toolbar(editor, label) {
  const bar = document.createElement('div');
  bar.className = 'rich-tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', `Formatering af ${label.textContent.toLowerCase()}`);
  const buttons = TOOLS.map((tool, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button-small';
    button.textContent = tool.name;
    button.tabIndex = index === 0 ? 0 : -1;
    button.addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays in the text
    button.addEventListener('click', () => {
      editor.focus();
      tool.run();
    });
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
      buttons.forEach((button) => {
        button.tabIndex = button === next ? 0 : -1;
      });
      next.focus();
      event.preventDefault();
    }
  });
  return bar;
}

function block(tag) {
  document.execCommand('formatBlock', false, tag);
}

function link() {
  const address = window.prompt('Linkets adresse', 'https://');
  if (address) {
    document.execCommand('createLink', false, address);
  }
}
