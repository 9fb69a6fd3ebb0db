import type { SearchIndex } from "../../views/site/site.ts";
import { escapeLine } from "../html/escape.ts";

/** The form that looks through all actions. It is hidden until the script is there without which it would do nothing. */
export function searchForm({ themes, owners, organisations, ratings }: SearchIndex): string {
  const numbered = (list: readonly (readonly string[])[]): (readonly [number, string])[] =>
    list.map(([id = "", name = ""], at) => [at, /^\d/.test(id) ? `${id} ${name}` : name]);
  const choice = (name: string, title: string, options: readonly (readonly [number, string])[]): string =>
    `<p><label for="find-${name}">${title}</label><select id="find-${name}"><option value="">Any</option>${options
      .map(([at, words]) => `<option value="${at}">${escapeLine(words)}</option>`)
      .join("")}</select></p>`;
  const byName = (options: readonly (readonly [number, string])[]): readonly (readonly [number, string])[] =>
    [...options].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    '<search id="find" hidden>',
    '<form class="find">',
    '<p class="words"><label for="find-words">Words or an id</label><input id="find-words" type="search" autocomplete="off" spellcheck="false"></p>',
    choice("theme", "Theme", numbered(themes)),
    choice("owner", "Owner", byName(numbered(owners))),
    choice("organisation", "Organisation", byName(numbered(organisations))),
    choice(
      "rating",
      "Rating",
      ratings.map(([, name], at) => [at, name]),
    ),
    '<p class="tick"><input id="find-overdue" type="checkbox"><label for="find-overdue">Overdue only</label></p>',
    '<p class="tick"><button type="submit">Find</button><button type="reset">Show all</button></p>',
    "</form>",
    '<p id="found" role="status"></p>',
    '<div id="results"></div>',
    "</search>",
  ].join("\n");
}

/**
 * The one script of a site, in the words of every browser of the last ten years. It reads the index beside it, asks
 * nobody, and writes plan text only as text.
 */
export const SEARCH_SCRIPT = `"use strict";
(function () {
  var index = window.planIndex;
  var box = document.getElementById("find");
  if (!index || !box) return;
  var most = 200;
  var get = function (id) { return document.getElementById(id); };
  var form = box.querySelector("form");
  var results = get("results");
  var everything = get("everything");
  var months = "January February March April May June July August September October November December".split(" ");
  var texts = index.actions.map(function (it) { return (it[1] + " " + it[2] + " " + it[9]).toLowerCase(); });
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
  var chosen = function (id) { return get(id).value === "" ? null : Number(get(id).value); };
  var find = function () {
    var words = get("find-words").value.toLowerCase().split(/\\s+/).filter(Boolean);
    var theme = chosen("find-theme"), owner = chosen("find-owner");
    var organisation = chosen("find-organisation"), rating = chosen("find-rating");
    var overdue = get("find-overdue").checked;
    var asked = words.length > 0 || overdue || theme !== null || owner !== null || organisation !== null || rating !== null;
    everything.hidden = asked;
    results.textContent = "";
    if (!asked) { get("found").textContent = ""; return; }
    var found = index.actions.filter(function (it, at) {
      return (theme === null || it[3] === theme) && (owner === null || it[4].indexOf(owner) >= 0) &&
        (organisation === null || it[5].indexOf(organisation) >= 0) && (rating === null || it[6] === rating) &&
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
  var waiting;
  form.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(find, 120); });
  form.addEventListener("submit", function (event) { event.preventDefault(); find(); });
  form.addEventListener("reset", function () { setTimeout(find, 0); });
  box.hidden = false;
  find();
})();
`;

/** The index as a script: a page that is opened as a file may load no other data. */
export function searchIndexScript(index: SearchIndex): string {
  const { actions, ...lists } = index;
  const rows = actions.map((row) => scriptText(row)).join(",\n");
  const head = scriptText(lists).replace(/\}$/, "");
  return `window.planIndex=${head},"actions":[\n${rows}\n]};\n`;
}

/** JSON as a part of a script: nothing in it ends a script or a line, or is a character that is not seen. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
