import type { SearchIndex } from "../../views/site/site.ts";
import { escapeHtml, escapeLine } from "../html/escape.ts";

/** Ratings that a reader asks for together, in words; each is a choice beside the single ones. */
const TOGETHER: readonly (readonly [ratings: string, words: string])[] = [
  ["assured complete assurance-due", "Done: assured or complete"],
  ["complete assurance-due", "Complete, not assured"],
];

/**
 * The form that looks through all actions. It is hidden until the script is there without which it would do nothing. What
 * is chosen stands in the address under the names of the fields, so that it can be sent to somebody and gone back to.
 */
export function searchForm({ themes, owners, organisations, ratings }: SearchIndex): string {
  const choice = (name: string, title: string, options: readonly (readonly [id: string, words: string])[]): string =>
    `<p><label for="find-${name}">${title}</label><select id="find-${name}" name="${name}"><option value="">Any</option>${options
      .map(([id, words]) => `<option value="${escapeHtml(id)}">${escapeLine(words)}</option>`)
      .join("")}</select></p>`;
  const byName = (options: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
    [...options].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    '<search id="find" hidden>',
    '<form class="find">',
    '<p class="words"><label for="find-words">Words or an id</label><input id="find-words" name="words" type="search" autocomplete="off" spellcheck="false"></p>',
    choice(
      "theme",
      "Theme",
      themes.map(([id, title]) => [id, /^\d/.test(id) ? `${id} ${title}` : title]),
    ),
    choice("owner", "Owner", byName(owners)),
    choice("organisation", "Organisation", byName(organisations)),
    choice("rating", "Rating", [...ratings.map(([id, name]) => [id, name] as const), ...TOGETHER]),
    '<p class="tick"><input id="find-overdue" name="overdue" value="yes" type="checkbox"><label for="find-overdue">Overdue only</label></p>',
    '<p class="tick"><button type="submit">Find</button><button type="reset">Show all</button></p>',
    "</form>",
    '<p id="found" role="status"></p>',
    '<div id="results"></div>',
    "</search>",
  ].join("\n");
}

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
