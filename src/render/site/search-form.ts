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
