export default {
  // Stands in the bar and in the browser's title: vendor, then name.
  app: {
    vendor: 'Klyngeflow',
    name: 'Min profil',
  },
  locales: {
    availableLocales: ['da'],
    fallbackLocale: 'da',
  },
  disableWelcomeMessage: true,
  // Sign-in, demo time, Danish forms. The address counts from this application's folder.
  customScripts: ['../../../assets/webapps/klyngeflow'],
  links: [],
};
