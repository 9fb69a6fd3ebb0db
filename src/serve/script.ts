/**
 * The one script of the served pages, which do without it. It loads a page again when the plan's files have changed, unless
 * somebody has begun to type in it: then it says so. It takes the arrow keys from one action to the next.
 */
export const SERVE_SCRIPT = `"use strict";
(function () {
  var bar = document.querySelector(".served[data-version]");
  var typed = false;
  var source = null;
  document.addEventListener("input", function (event) {
    if (event.target.closest("form.record")) typed = true;
  });
  var isForm = document.querySelector("form.record, form.button") !== null;
  var sayNewer = function () {
    if (document.querySelector(".newer")) return;
    var note = document.createElement("p");
    note.className = "newer";
    note.setAttribute("role", "status");
    note.textContent = "The plan's files have changed since this page was shown. What you typed stays; it is compared when you send it.";
    document.getElementById("main").appendChild(note);
  };
  var follow = function () {
    if (!bar || source || document.hidden) return;
    source = new EventSource("/events?version=" + encodeURIComponent(bar.dataset.version));
    source.addEventListener("changed", function () {
      source.close();
      source = null;
      if (typed || isForm) sayNewer();
      else location.reload();
    });
  };
  // A browser keeps few connections to one server: a page that nobody sees needs none.
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) return follow();
    if (source) source.close();
    source = null;
  });
  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.target.closest("input, select, textarea, [tabindex]:not(main)")) return;
    var rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    var link = rel && document.querySelector('.steps a[rel="' + rel + '"]');
    if (link) link.click();
  });
  var problem = document.getElementById("problem");
  if (problem) {
    problem.tabIndex = -1;
    problem.focus();
  }
  follow();
})();
`;
