import { formatDay, type PlanDate } from "../calendar/plan-date.ts";
import type { Block, Inline } from "./content.ts";
import { count, list } from "./words.ts";

/** What came of the return sheets in a folder. */
export interface ReturnsReport {
  readonly sheets: readonly SheetReport[];
  /** Files that are no return sheet that can be used. */
  readonly unusable: readonly { readonly file: string; readonly problem: string; readonly help: string }[];
  /** How many files are of another kind than sheets, and were left alone. */
  readonly others: number;
  /** How many files are those that the chase itself wrote beside its sheets. */
  readonly ours: number;
  /** Whoever was asked and has not answered; null where no sheet says what was asked. */
  readonly missing: { readonly asOf: PlanDate; readonly asked: number; readonly names: readonly string[] } | null;
  readonly written: boolean;
}

export interface SheetReport {
  readonly file: string;
  /** The name of whoever answers. */
  readonly owner: string;
  readonly date: PlanDate;
  /** Whether the sheet gives the day; else it is the day on which it was read. */
  readonly isDayGiven: boolean;
  readonly rows: readonly RowReport[];
}

export interface RowReport {
  /** As the sheet counts, from 1. */
  readonly number: number;
  readonly id: string;
  readonly outcome: "recorded" | "known" | "refused";
  /** What is recorded, or why it is not. */
  readonly says: readonly string[];
}

/** What was recorded of the sheets (or dry, would be), what was refused and why, and who has not answered. */
export function returnsBlocks(report: ReturnsReport): readonly Block[] {
  return [
    ...report.sheets.flatMap((sheet) => sheetBlocks(sheet, report.written)),
    ...unusableBlocks(report),
    { kind: "heading", level: 2, text: "In all" },
    { kind: "list", items: totals(report) },
  ];
}

function sheetBlocks({ file, owner, date, isDayGiven, rows }: SheetReport, written: boolean): readonly Block[] {
  const day = `answered on ${formatDay(date)}${isDayGiven ? "" : " (the day it is read in, as it gives none)"}`;
  const heading: Block = { kind: "heading", level: 2, text: `${owner}: ${file}` };
  if (rows.length === 0) return [heading, { kind: "paragraph", text: "It answers nothing." }];
  const accepted = rows.filter(({ outcome }) => outcome !== "refused");
  const refused = rows.filter(({ outcome }) => outcome === "refused");
  return [
    heading,
    ...(accepted.length === 0 ? [] : [paragraphOf(day), listOf(accepted.map((row) => acceptedWords(row, written)))]),
    ...(refused.length === 0
      ? []
      : [
          paragraphOf([{ text: "Not recorded, to be sent back:", emphasis: "alert" }]),
          listOf(
            refused.flatMap(({ number, id, says }) =>
              says.map((words) => `Row ${number}, ${id || "no action"}: ${words}`),
            ),
          ),
        ]),
  ];
}

function acceptedWords({ number, id, outcome, says }: RowReport, written: boolean): Inline {
  const state = outcome === "known" ? "recorded already" : written ? "recorded" : "to be recorded";
  return [
    { text: id, emphasis: "strong" },
    { text: ` (row ${number}), ` },
    { text: state, emphasis: outcome === "known" ? "muted" : "good" },
    { text: `: ${says.join("; ")}` },
  ];
}

function unusableBlocks({ unusable }: ReturnsReport): readonly Block[] {
  if (unusable.length === 0) return [];
  const items = unusable.map(
    ({ file, problem, help }): Inline => [{ text: file, emphasis: "strong" }, { text: `: ${problem}. ${help}` }],
  );
  return [{ kind: "heading", level: 2, text: `Not read (${unusable.length})` }, listOf(items)];
}

function totals({ sheets, unusable, others, ours, missing, written }: ReturnsReport): readonly Inline[] {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const number = (outcome: RowReport["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  const [recorded, known, refused] = [number("recorded"), number("known"), number("refused")];
  return [
    `${count(recorded, "answer")} ${written ? "recorded" : "to be recorded"}, from ${count(sheets.length, "sheet")}`,
    ...(known === 0 ? [] : [`${count(known, "answer")} recorded already`]),
    ...(refused === 0 ? [] : [`${count(refused, "row")} not recorded, to be sent back`]),
    ...(unusable.length === 0 ? [] : [`${count(unusable.length, "file")} not read`]),
    ...(others === 0 ? [] : [`${count(others, "file")} of another kind left alone`]),
    ...(ours === 0 ? [] : [`${count(ours, "file")} of the chase itself passed over`]),
    ...(missing === null ? [] : [missingWords(missing)]),
  ];
}

function missingWords({ asOf, asked, names }: NonNullable<ReturnsReport["missing"]>): string {
  const whom = `of the ${asked} who had something to answer for on ${formatDay(asOf)}`;
  if (names.length === 0) return `Nobody is missing ${whom}`;
  return `${names.length} ${whom} ${names.length === 1 ? "has" : "have"} not answered: ${list(names)}`;
}

function paragraphOf(text: Inline): Block {
  return { kind: "paragraph", text };
}

function listOf(items: readonly Inline[]): Block {
  return { kind: "list", items };
}
