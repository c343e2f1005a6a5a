// What we add to the engine's web applications. Each of them loads this file by its scripts/config.js and waits for it
// before it starts.
import { translateAngular } from './danish.js';
import { translateForms } from './danish-forms.js';

const home = new URL('../../', import.meta.url);

await Promise.all([demoTime(), textsAtHand()]);
document.documentElement.lang = 'da';
translateAngular(window.angular);
translateForms(document.body);
leadToOurSignIn(window.angular);
linkHome(document.body);

/** The demo moves the browser's clock, so that "overdue" is true there. Elsewhere there is no such script. */
function demoTime() {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = new URL('demo/clock.js', home).href;
    script.onload = done;
    script.onerror = done;
    document.head.append(script);
  });
}

/**
 * The applications fetch their texts while they start, and what is drawn before them shows bare keys until the page is
 * opened anew. They look into the browser's store first: so we lay the texts there.
 */
async function textsAtHand() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}da.json?bust=${window.bust}`);
  if (answer.ok) {
    const kept = JSON.parse(window.localStorage.getItem('camunda-web') ?? '{}');
    kept[`${folder}_locales_data_da_${window.bust}`] = await answer.text();
    window.localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

/** Without a session the applications show a form of their own, which is closed: people sign in on our page. */
function leadToOurSignIn(angular) {
  angular.module('cam.commons').run([
    '$rootScope',
    ($rootScope) => {
      const leave = () => window.location.replace(new URL('login', home));
      $rootScope.$on('authentication.login.required', leave);
      $rootScope.$on('authentication.logout.success', leave);
      $rootScope.$on('$locationChangeStart', (event, target) => {
        if (/#!?\/login\b/.test(target)) {
          event.preventDefault();
          leave();
        }
      });
    },
  ]);
}

/** The way back to our own pages, first in the bar's menu. The bar is drawn late and anew, hence the watching. */
function linkHome(body) {
  const add = () => {
    const menu = body.querySelector('[cam-widget-header] .app-menu > ul');
    if (menu === null || menu.querySelector('.klyngeflow-home') !== null) {
      return;
    }
    const link = document.createElement('a');
    link.href = home.href;
    link.textContent = 'Forside';
    const entry = document.createElement('li');
    entry.className = 'klyngeflow-home';
    entry.append(link);
    menu.prepend(entry);
  };
  new MutationObserver(add).observe(body, { childList: true, subtree: true });
  add();
}
