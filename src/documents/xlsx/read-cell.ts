import type { Out, Value } from "../cell.ts";
import { shownNumber, shownText } from "../number-format.ts";
import { type Said, type Stretch, saidBy } from "../said.ts";
import { FROM_1904 } from "../serial-date.ts";
import type { RawCell } from "./read-sheet.ts";
import type { CellStyle } from "./styles.ts";
import { NO_STYLE } from "./styles.ts";
import { plain, type Run } from "./texts.ts";

/** What the cells of a workbook share. */
export interface CellContext {
  readonly texts: readonly (readonly Run[])[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

/** What a cell says, and what it holds behind that. A formula is never worked out: its cell says what was last shown. */
export function readCell(cell: RawCell, context: CellContext): { readonly said: Said; readonly value: Value } {
  const style = context.styles[cell.style] ?? NO_STYLE;
  const runs = runsOf(cell, context.texts);
  if (runs !== null) return { said: ofRuns(runs, style), value: { kind: "text" } };
  const { text, value } = typed(cell, style, context.from1904);
  const why: Out | null = text === "" ? "hidden" : style.isStruck ? "struck" : null;
  return { said: saidBy([{ stretches: [{ text: text === "" ? cell.value : text, why }] }]), value };
}

/** The stretches of a cell that is text; null where it is of another kind. */
function runsOf({ type, value, runs }: RawCell, texts: CellContext["texts"]): readonly Run[] | null {
  if (type === "s") return texts[Number(value)] ?? [];
  if (type === "inlineStr" || runs.length > 0) return runs;
  return type === "str" ? [{ text: plain(value), isStruck: null }] : null;
}

function ofRuns(runs: readonly Run[], style: CellStyle): Said {
  const whole = runs.map(({ text }) => text).join("");
  const shown = shownText(whole, style.format);
  if (shown.trim() === "" && whole.trim() !== "") return saidBy([{ stretches: [{ text: whole, why: "hidden" }] }]);
  const isAsTyped = shown.trim() === whole.trim();
  const stretches: readonly Stretch[] = isAsTyped
    ? runs.map(({ text, isStruck }) => ({ text, why: (isStruck ?? style.isStruck) ? "struck" : null }))
    : [{ text: shown, why: style.isStruck ? "struck" : null }];
  return saidBy([{ stretches }]);
}

function typed(
  { type, value }: RawCell,
  { format, isCheckbox }: CellStyle,
  from1904: boolean,
): { readonly text: string; readonly value: Value } {
  if (type === "b") {
    const boolean = value === "1";
    const text = isCheckbox ? (boolean ? "☑" : "☐") : boolean ? "TRUE" : "FALSE";
    return { text: value === "" ? "" : text, value: { kind: "boolean", boolean } };
  }
  if (type === "e") return { text: value, value: { kind: "error" } };
  if (type === "d") return isoDate(value);
  const number = value === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return { text: value, value: { kind: "text" } };
  return shownNumber(from1904 && isDay(number, format) ? number + FROM_1904 : number, format);
}

function isDay(number: number, format: string): boolean {
  return shownNumber(number + FROM_1904, format).value.kind === "date";
}

/** A moment that a program wrote as words, `2018-10-31T09:30:00`. */
function isoDate(text: string): { readonly text: string; readonly value: Value } {
  const [, date, time = ""] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? [];
  if (date === undefined) return { text, value: { kind: "text" } };
  const isMidnight = time === "" || time === "00:00";
  return {
    text: isMidnight ? date : `${date} ${time}`,
    value: { kind: "date", date, precision: "day", time: isMidnight ? null : time, showsYear: true },
  };
}
