export default {
  // Stands in the bar and in the browser's title: vendor, then name.
  app: {
    vendor: 'Klyngeflow',
    name: 'Tasklist',
  },
  locales: {
    availableLocales: ['da'],
    fallbackLocale: 'da',
  },
  disableWelcomeMessage: true,
  // Sign-in, demo time, Danish forms. The address counts from this application's folder.
  customScripts: ['../../../assets/webapps/klyngeflow'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tag den valgte opgave' },
    focusFilter: { key: 'ctrl+shift+f', description: 'gå til det første filter' },
    focusList: { key: 'ctrl+alt+l', description: 'gå til den første opgave på listen' },
    focusForm: { key: 'ctrl+alt+f', description: 'gå til det første felt i opgavens formular' },
    startProcess: { key: 'ctrl+alt+p', description: 'start en proces' },
  },
};
