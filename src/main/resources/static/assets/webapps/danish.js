// Danish where the applications' translation files do not reach: their calendars and numbers, and a few texts that
// stand in their templates.

const MONTHS =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const SHORT_MONTHS = 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'.split(' ');
const DAYS = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ');
const SHORT_DAYS = 'søn man tir ons tor fre lør'.split(' ');

/** As flatpickr names things, the calendar of the forms. */
export const CALENDAR = {
  weekdays: { longhand: DAYS, shorthand: SHORT_DAYS },
  months: { longhand: MONTHS, shorthand: SHORT_MONTHS },
  firstDayOfWeek: 1,
  ordinal: () => '.',
  rangeSeparator: ' til ',
  weekAbbreviation: 'Uge',
  scrollTitle: 'Rul for at skifte',
  toggleTitle: 'Klik for at skifte',
  yearAriaLabel: 'År',
  monthAriaLabel: 'Måned',
  hourAriaLabel: 'Time',
  minuteAriaLabel: 'Minut',
  time_24hr: true,
};

/** As AngularJS names things; its first day of the week counts from Monday. */
const ANGULAR_DATES = {
  MONTH: MONTHS,
  STANDALONEMONTH: MONTHS,
  SHORTMONTH: SHORT_MONTHS,
  DAY: DAYS,
  SHORTDAY: SHORT_DAYS,
  FIRSTDAYOFWEEK: 0,
  WEEKENDRANGE: [5, 6],
  AMPMS: ['AM', 'PM'],
  short: 'dd.MM.y HH.mm',
  shortDate: 'dd.MM.y',
  shortTime: 'HH.mm',
  medium: 'd. MMM y HH.mm.ss',
  mediumDate: 'd. MMM y',
  mediumTime: 'HH.mm.ss',
  longDate: 'd. MMMM y',
  fullDate: "EEEE 'den' d. MMMM y",
};

/** Cockpit and Admin write moments for machines, and say so after reading their settings: hence after them, here. */
const MACHINE_MOMENTS = ['cockpit', 'admin'];

export function translateAngular(angular) {
  const name = document.querySelector('base').getAttribute('app-name');
  if (MACHINE_MOMENTS.includes(name)) {
    angular.module(`cam.${name}`).config([
      'camDateFormatProvider',
      (formats) => formats.setDateFormat('DD.MM.YYYY HH.mm.ss', 'normal'),
    ]);
  }
  angular.module('cam.commons').run([
    '$locale',
    ($locale) => {
      $locale.id = 'da-dk';
      Object.assign($locale.DATETIME_FORMATS, ANGULAR_DATES);
      Object.assign($locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '.' });
    },
  ]);
}
