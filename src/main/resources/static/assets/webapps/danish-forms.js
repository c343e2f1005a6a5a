// The form library (form-js) has its texts in English only. They are changed where they appear: only at the places where
// the library writes itself, never in what a form's author or a person wrote.
import { CALENDAR } from './danish.js';

const SENTENCES = new Map([
  ['Field is required.', 'Feltet skal udfyldes.'],
  ['Field must be a valid email.', 'Feltet skal være en mailadresse, fx navn@kommune.dk.'],
  [
    'Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Feltet skal være et telefonnummer med landekode, fx +4512345678.',
  ],
  ['Value is not a number.', 'Feltet skal være et tal.'],
  ['Value is expected to be an integer.', 'Feltet skal være et helt tal.'],
  ['Value is expected to have at most 1 decimal digit.', 'Feltet må højst have 1 decimal.'],
  ['Date and time must both be entered.', 'Både dato og klokkeslæt skal udfyldes.'],
  ['Select', 'Vælg'],
  ['Search', 'Søg'],
  ['No results', 'Ingen fundet'],
  ['All values selected', 'Alt er valgt'],
  ['Skip to search', 'Gå til søgefeltet'],
  ['Remove tag', 'Fjern'],
  ['Increment', 'Én op'],
  ['Decrement', 'Én ned'],
  ['Nothing to show.', 'Der er intet at vise.'],
  ['No content to show.', 'Der er intet at vise.'],
  ["External content couldn't be loaded.", 'Indholdet kunne ikke hentes.'],
  [' of ', ' af '],
  ['Previous page', 'Forrige side'],
  ['Next page', 'Næste side'],
  ['Click to remove sorting', 'Fjern sorteringen'],
  ['Add new', 'Tilføj'],
  ['Collapse', 'Vis færre'],
  ['dd.mm.yyyy', 'dd.mm.åååå'],
  ['Close', 'Luk'],
  ['Powered by bpmn.io', 'Bygger på bpmn.io'],
]);

const PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, (min) => `Feltet skal være mindst ${danishNumber(min)}.`],
  [/^Field must have maximum value of (.+)\.$/, (max) => `Feltet må højst være ${danishNumber(max)}.`],
  [/^Field must have minimum length of (.+)\.$/, (min) => `Feltet skal fylde mindst ${danishNumber(min)} tegn.`],
  [/^Field must have maximum length of (.+)\.$/, (max) => `Feltet må højst fylde ${danishNumber(max)} tegn.`],
  [/^Field must match pattern .*\.$/, () => 'Feltet er ikke skrevet, som det skal.'],
  [/^Value is expected to have at most (\d+) decimal digits\.$/, (digits) => `Feltet må højst have ${digits} decimaler.`],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (below, above) => `Værdien passer ikke. De nærmeste er ${danishNumber(below)} og ${danishNumber(above)}.`,
  ],
  [/^Click to sort by (.*) ascending$/, (column) => `Sortér stigende efter ${column}`],
  [/^Click to sort by (.*) descending$/, (column) => `Sortér faldende efter ${column}`],
  [/^Expand all \((\d+)\)$/, (count) => `Vis alle (${count})`],
  [/^Remove list item (\d+)$/, (number) => `Fjern række ${number}`],
];

/** Where the library writes texts of its own; the last is a notice's closing button, for screen readers. */
const PLACES = [
  '.fjs-form-field-error li',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-taglist-skip-link',
  '.fjs-table-empty',
  '.fjs-table-nav-label',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse',
  '.fjs-iframe-placeholder p',
  'button.close .sr-only',
].join(',');

const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];
const ATTRIBUTE_PLACES = [
  'input.fjs-input',
  'input.fjs-taglist-input',
  'button.fjs-taglist-tag-remove',
  'button.fjs-number-arrow-up',
  'button.fjs-number-arrow-down',
  'button.fjs-table-nav-button',
  '.fjs-table-th-label',
  'button.fjs-repeat-row-remove',
  'a.fjs-powered-by-link',
  '.fjs-table-head th',
].join(',');

export function danish(english) {
  const sentence = SENTENCES.get(english) ?? SENTENCES.get(english.trim());
  if (sentence !== undefined) {
    return sentence;
  }
  for (const [pattern, write] of PATTERNS) {
    const found = pattern.exec(english.trim());
    if (found !== null) {
      return write(...found.slice(1));
    }
  }
  return english;
}

export function translateForms(body) {
  useDanishDates();
  let calendarIsDanish = translateCalendar();
  new MutationObserver((changes) => {
    calendarIsDanish ||= translateCalendar();
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else {
        translate(change.target);
      }
    }
  }).observe(body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.parentElement?.closest(PLACES)) {
      translateText(node);
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const within = node.closest(PLACES) ? [node] : [];
  for (const place of [...within, ...node.querySelectorAll(PLACES)]) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
  }
  const self = node.matches(ATTRIBUTE_PLACES) ? [node] : [];
  for (const place of [...self, ...node.querySelectorAll(ATTRIBUTE_PLACES)]) {
    translateAttributes(place);
  }
}

function translateText(text) {
  const to = danish(text.data);
  if (to !== text.data) {
    text.data = to;
  }
}

function translateAttributes(element) {
  for (const attribute of ATTRIBUTES) {
    const from = element.getAttribute(attribute);
    const to = from === null ? null : danish(from);
    if (to !== from) {
      element.setAttribute(attribute, to);
    }
  }
}

function translateCalendar() {
  if (window.flatpickr === undefined) {
    return false;
  }
  window.flatpickr.localize(CALENDAR);
  // "now" too: the library asked for it before the demo's clock was there.
  window.flatpickr.setDefaults({ ariaDateFormat: 'l j. F Y', now: new Date() });
  return true;
}

/** The library writes dates as the browser's language does ("default"); here they are Danish in every browser. */
function useDanishDates() {
  const asked = (args) => (args[0] === 'default' ? ['da-DK', ...args.slice(1)] : args);
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args) => new target(...asked(args)),
    apply: (target, self, args) => target(...asked(args)),
  });
}

function danishNumber(number) {
  return Number.isFinite(Number(number)) ? Number(number).toLocaleString('da-DK') : number;
}
