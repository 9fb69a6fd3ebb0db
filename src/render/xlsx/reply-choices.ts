import { REPLY_TITLES } from "../../core/reply-form.ts";
import { largest } from "../../text/lists.ts";
import type { ReplyColumn, ReplySheet } from "../../views/chase/reply-sheet.ts";
import { xmlText } from "../xml-text.ts";
import { rowOfHeight, textCell } from "./cells.ts";
import { columnName, type Sheet } from "./sheet.ts";

/** The hidden sheet that holds the words of lists which are too long to stand in the cell's own rule. */
const LISTS = "Lists";
/** Excel's longest list within a rule, with its commas. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_PROMPT_TITLE = 32;

interface Listed {
  /** The column and row of the cell that chooses from it, from 0. */
  readonly column: number;
  readonly row: number;
  readonly words: readonly string[];
}

/**
 * What may stand in each cell of answers: a list to choose from, or anything, with a word of help beside it. A list of
 * milestones is an offer, as more than one may have been met; of the others nothing else is taken.
 *
 * @param first the number of the table's first row
 */
export function choicesOf(sheet: ReplySheet, first: number): string {
  const { columns, rows } = sheet;
  const longer = longLists(sheet);
  const rules = columns.flatMap((column, at) => {
    if (column.locked) return [];
    const place = columnName(at + 1);
    if (!rows.some((one) => one.choices[column.key])) {
      return [rule(column, `${place}${first}:${place}${first + rows.length - 1}`, "")];
    }
    return rows.map(({ choices }, n) => {
      const words = choices[column.key];
      const where = `${place}${first + n}`;
      if (words === undefined) return rule(column, where, "");
      const listed = longer.findIndex((it) => it.column === at && it.row === n);
      const source =
        listed === -1
          ? `"${words.join(",")}"`
          : `${LISTS}!$${columnName(listed + 1)}$1:$${columnName(listed + 1)}$${words.length}`;
      return rule(column, where, source);
    });
  });
  if (rules.length === 0) return "";
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

/** The hidden sheet: a column for each of the longer lists. */
export function listsSheet(sheet: ReplySheet): Sheet {
  const lists = longLists(sheet);
  const longest = largest(lists.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, n) =>
    rowOfHeight(
      lists.map(({ words }) => textCell(words[n] ?? "")),
      15,
    ),
  );
  return {
    ...{ name: LISTS, hidden: true, gridLines: false, locked: true },
    widths: [...lists, null].map(() => 40),
    rows,
  };
}

function longLists({ columns, rows }: ReplySheet): readonly Listed[] {
  return rows.flatMap(({ choices }, n) =>
    columns.flatMap(({ key }, at) => {
      const words = choices[key];
      if (words === undefined || isShort(words)) return [];
      return [{ column: at, row: n, words }];
    }),
  );
}

function isShort(words: readonly string[]): boolean {
  return words.join(",").length <= LONGEST_LIST && words.every((word) => /^[A-Za-z][A-Za-z -]*$/.test(word));
}

function rule({ key, title, prompt }: ReplyColumn, where: string, source: string): string {
  const strict = key !== "met";
  const kind = source === "" ? "" : ' type="list"';
  const error =
    source === "" || !strict
      ? ""
      : ` showErrorMessage="1" errorTitle="${attribute(title, LONGEST_PROMPT_TITLE)}" error="Choose from the list, or leave it empty."`;
  const help = ` showInputMessage="1" promptTitle="${attribute(title, LONGEST_PROMPT_TITLE)}" prompt="${attribute(prompt ?? REPLY_TITLES[key], LONGEST_PROMPT)}"`;
  const formula = source === "" ? "" : `<formula1>${xmlText(source)}</formula1>`;
  return `<dataValidation${kind} allowBlank="1"${error}${help} sqref="${where}">${formula}</dataValidation>`;
}

function attribute(text: string, longest: number): string {
  return xmlText(text.slice(0, longest));
}
