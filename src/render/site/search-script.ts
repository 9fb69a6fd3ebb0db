/**
 * The one script of a site, in the words of every browser of the last ten years. It reads the index beside it, asks
 * nobody, and writes plan text only as text. What is asked stands in the address; what else stands there stays.
 */
export const SEARCH_SCRIPT = `"use strict";
(function () {
  var index = window.planIndex;
  var box = document.getElementById("find");
  if (!index || !box) return;
  var most = 200;
  var names = ["words", "theme", "owner", "organisation", "rating"];
  var get = function (id) { return document.getElementById(id); };
  var field = function (name) { return get("find-" + name); };
  var form = box.querySelector("form");
  var results = get("results");
  var everything = get("everything");
  var months = "January February March April May June July August September October November December".split(" ");
  var folded = function (text) {
    return text.normalize("NFKD").replace(/[\\u0300-\\u036f\\u2019']/g, "").toLowerCase();
  };
  var texts = index.actions.map(function (it) { return folded(it[1] + " " + it[2] + " " + it[9]); });
  var day = function (iso) {
    if (!iso) return "No due date";
    var part = iso.split("-");
    return "due " + Number(part[2]) + " " + months[Number(part[1]) - 1] + " " + part[0];
  };
  var make = function (tag, text, className) {
    var element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  var place = function (list, id) {
    for (var at = 0; at < list.length; at += 1) if (list[at][0] === id) return at;
    return -1;
  };
  var read = function () {
    var asked = new URLSearchParams(location.search);
    names.forEach(function (name) {
      var value = asked.get(name) || "";
      field(name).value = value;
      if (field(name).value !== value) field(name).value = "";
    });
    field("overdue").checked = asked.get("overdue") === "yes";
  };
  var write = function () {
    var asked = new URLSearchParams(location.search);
    names.forEach(function (name) {
      if (field(name).value === "") asked.delete(name);
      else asked.set(name, field(name).value);
    });
    if (field("overdue").checked) asked.set("overdue", "yes");
    else asked.delete("overdue");
    var query = asked.toString();
    // A browser may keep the address of a page from a disk as it is: then only the page changes.
    try { history.replaceState(null, "", query === "" ? location.pathname : "?" + query); } catch (_) {}
  };
  var find = function () {
    var words = folded(field("words").value).split(/\\s+/).filter(Boolean);
    var theme = field("theme").value, owner = field("owner").value;
    var organisation = field("organisation").value, rating = field("rating").value;
    var overdue = field("overdue").checked;
    var asked = words.length > 0 || overdue || theme + owner + organisation + rating !== "";
    everything.hidden = asked;
    results.textContent = "";
    if (!asked) { get("found").textContent = ""; return; }
    var themeAt = place(index.themes, theme), ownerAt = place(index.owners, owner);
    var organisationAt = place(index.organisations, organisation), ratings = rating.split(" ");
    var found = index.actions.filter(function (it, at) {
      return (theme === "" || it[3] === themeAt) && (owner === "" || it[4].indexOf(ownerAt) >= 0) &&
        (organisation === "" || it[5].indexOf(organisationAt) >= 0) &&
        (rating === "" || ratings.indexOf(index.ratings[it[6]][0]) >= 0) &&
        (!overdue || it[8] > 0) && words.every(function (word) { return texts[at].indexOf(word) >= 0; });
    });
    get("found").textContent = found.length + (found.length === 1 ? " action" : " actions") + " found" +
      (found.length > most ? "; the first " + most + " are shown" : "");
    if (found.length === 0) return;
    var list = make("ul", "", "found");
    found.slice(0, most).forEach(function (it) {
      var item = document.createElement("li");
      var link = make("a", it[1] + " " + it[2]);
      link.href = it[0].split("/").map(encodeURIComponent).join("/");
      var owners = it[4].map(function (at) { return index.owners[at][1]; }).join(", ");
      var late = it[8] > 0 ? ", overdue by " + it[8] + (it[8] === 1 ? " day" : " days") : "";
      item.appendChild(link);
      item.appendChild(document.createTextNode(" "));
      item.appendChild(make("span", index.ratings[it[6]][1], "chip " + index.ratings[it[6]][2]));
      item.appendChild(make("div", [owners, day(it[7]) + late].filter(Boolean).join(" \\u00b7 "), "muted"));
      list.appendChild(item);
    });
    results.appendChild(list);
  };
  var changed = function () { find(); write(); };
  var waiting;
  form.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(changed, 120); });
  form.addEventListener("submit", function (event) { event.preventDefault(); changed(); });
  form.addEventListener("reset", function () { setTimeout(changed, 0); });
  addEventListener("popstate", function () { read(); find(); });
  box.hidden = false;
  read();
  find();
})();
`;
