import type { Cell, Column, Table } from "../../views/content.ts";
import { cellValue, isRating, isRatingColumn } from "../columns.ts";
import { attribute, escapeHtml } from "./escape.ts";
import type { PageText } from "./page-text.ts";

/** The room of a letter, of a cell that wraps and between cells, in rem, as the style sheet has them. */
const LETTER = 0.6;
const WRAPPED = 7.1;
const BETWEEN = 0.9;
/** Up to so many rem a table stands in any window but a telephone's, and up to so many in one that is half a screen. */
const NARROW = 40;
const MIDDLE = 60;
/** So few rows stay on one page when they are printed. */
const SHORT = 12;
const BAR = /^[\u2580-\u259f]+$/;

/**
 * A table with its caption, scopes and row headers. In a place that is too narrow for it each row becomes a card; only one
 * that is wide scrolls where it must, in a region of its own that can be reached with the keyboard. Where there are no
 * rows, what is said then.
 */
export function tableHtml(table: Table, page: PageText): string {
  if (table.rows.length === 0) return table.empty === "" ? "" : `<p class="empty">${page.inline(table.empty)}</p>`;
  const id = page.id(`table-${table.title.toLowerCase()}`);
  const seen = page.isHeaded(table.title) ? ' class="unseen"' : "";
  const html = [
    "<table>",
    `<caption id="${id}"${seen}>${page.inline(table.title, false)}</caption>`,
    `<thead>\n<tr>${table.columns.map((column) => headCell(column, page)).join("")}</tr>\n</thead>`,
    "<tbody>",
    ...table.rows.map(
      (row) => `<tr>${table.columns.map((column, at) => cell(column, row[at], at, page)).join("")}</tr>`,
    ),
    "</tbody>",
    "</table>",
  ].join("\n");
  const name = table.rows.length <= SHORT ? "table short" : "table";
  const room = roomFor(table);
  if (room <= MIDDLE) return `<div class="${name} rows${room > NARROW ? " mid" : ""}">\n${html}\n</div>`;
  return `<section class="${name} rows mid" tabindex="0" aria-labelledby="${id}">\n${html}\n</section>`;
}

/** How much room a table needs, in rem, before a word is broken. */
function roomFor({ columns, rows }: Table): number {
  return columns.reduce((sum, column, at) => {
    const longest = column.title.split(" ").reduce((most, word) => Math.max(most, word.length), 0);
    const letters = rows.reduce((most, row) => Math.max(most, row[at]?.text.length ?? 0), longest);
    const room = letters * LETTER;
    return sum + BETWEEN + (column.width === "fixed" ? room : Math.min(room, WRAPPED));
  }, 0);
}

function headCell(column: Column, page: PageText): string {
  return `<th scope="col"${classes(column, undefined)}>${page.inline(column.title, false)}</th>`;
}

function cell(column: Column, it: Cell | undefined, at: number, page: PageText): string {
  const html = it === undefined ? "" : content(column, it, page);
  const attributes = classes(column, it);
  if (at === 0) return `<th scope="row"${attributes}>${html}</th>`;
  // A title and a rating say what they are.
  const named = column.key === "title" || isRatingColumn(column) ? null : column.title;
  return `<td${attributes}${attribute("data-name", named)}>${html}</td>`;
}

function classes({ key, align, width }: Column, it: Cell | undefined): string {
  const names = [
    ...(align === "right" ? ["figure"] : []),
    ...(width === "fixed" && it !== undefined && it.lines === undefined ? ["whole"] : []),
    ...(key === "title" && it !== undefined ? ["title"] : []),
    ...(it?.text === "–" ? ["dash"] : []),
  ];
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}

function content(column: Column, it: Cell, page: PageText): string {
  if (isRatingColumn(column) && isRating(it)) {
    return `<span class="chip ${it.emphasis ?? "none"}">${escapeHtml(it.text)}</span>`;
  }
  if (it.lines !== undefined && it.lines.length > 0) {
    return it.lines.map((line) => `<div>${page.inline(line)}</div>`).join("");
  }
  // A bar of blocks is a picture of the figure beside it; read aloud it would be noise.
  if (BAR.test(it.text))
    return `<span aria-hidden="true"${attribute("class", it.emphasis ?? null)}>${escapeHtml(it.text)}</span>`;
  const value = cellValue(column, it);
  return page.inline([{ ...it, ...(value.kind === "date" ? { day: it.day ?? value.day } : {}) }]);
}
