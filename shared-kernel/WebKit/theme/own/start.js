// Starts the design system's own behaviour on the page, and on what htmx puts in later.
(function () {
  'use strict';
  const started = new WeakSet();

  function each(selector, start) {
    document.querySelectorAll(selector).forEach(function (element) {
      if (started.has(element)) return;
      started.add(element);
      if (start) start(element);
    });
  }

  DKFDS.init();
  each('.form-limit, .table, [data-module="error-summary"]');

  document.addEventListener('htmx:after:swap', function () {
    each('.form-limit', function (field) { new DKFDS.CharacterLimit(field).init(); });
    each('.table', function (table) { new DKFDS.ResponsiveTable(table); });
    each('[data-module="error-summary"]', function (summary) { new DKFDS.ErrorSummary(summary).init(); });
  });
})();
