// Shows the engine's web applications the demo's time: they judge "overdue" by the browser's clock.
// SERVER_NOW is filled in when this is fetched. Only "now" is moved; every other date stays what it says.
(function () {
  var RealDate = window.Date;
  if (RealDate.isDemoTime) {
    return;
  }
  var ahead = SERVER_NOW - RealDate.now();

  function now() {
    return RealDate.now() + ahead;
  }

  var DemoDate = new Proxy(RealDate, {
    construct: function (target, args, newTarget) {
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
    },
    apply: function () {
      return new RealDate(now()).toString();
    },
    get: function (target, property) {
      if (property === 'now') {
        return now;
      }
      return property === 'isDemoTime' ? true : Reflect.get(target, property);
    },
  });

  RealDate.prototype.constructor = DemoDate;
  window.Date = DemoDate;
})();
