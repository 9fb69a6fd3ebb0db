import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { UnreadableFile } from "../../core/plan.ts";
import type { Block, Inline, View } from "../content.ts";
import { envelope, type Origin } from "../envelope.ts";
import { capitalise, count, list } from "../words.ts";

/** What came of the reply sheets in a folder. */
export interface RepliesReport {
  readonly asOf: PlanDate;
  readonly origin: Origin;
  /** Files of the plan that could not be read. */
  readonly unreadable: readonly UnreadableFile[];
  /** Where the sheets are, as it was given. */
  readonly folder: string;
  readonly sheets: readonly SheetReport[];
  /** Files that are not a usable reply sheet. */
  readonly unusable: readonly { readonly file: string; readonly problem: string; readonly help: string }[];
  /** How many files are of another kind than sheets, and were left alone. */
  readonly others: number;
  /** How many files are those that the chase itself wrote beside its sheets. */
  readonly ours: number;
  /** Who was asked and has not answered; null where no sheet says what was asked. */
  readonly missing: {
    readonly asOf: PlanDate;
    readonly asked: number;
    readonly owners: readonly { readonly id: string; readonly name: string }[];
  } | null;
  /** Whether it was to be written, or only shown. */
  readonly written: boolean;
  /** The files of actions that were written, or would be, from the plan's folder. */
  readonly files: readonly string[];
}

interface SheetReport {
  readonly file: string;
  /** Who answers: the id in the directory, and the name. */
  readonly owner: string;
  readonly name: string;
  /** The day of the chase that it is an answer to. */
  readonly chased: PlanDate;
  /** The day of its answers: that the sheet gives, else that of its chase where it is an older one, else that on which it is read. */
  readonly day: { readonly date: PlanDate; readonly from: "sheet" | "chase" | "today"; readonly isOlder: boolean };
  /** Whether it is a message: its rows are lines. */
  readonly isMail: boolean;
  /** What a message says beside its answers; null where nothing. */
  readonly alsoSays: string | null;
  readonly rows: readonly RowReport[];
}

export interface RowReport {
  /** As the sheet counts, from 1. */
  readonly number: number;
  readonly id: string;
  readonly outcome: "recorded" | "known" | "refused";
  /** Another sheet that gives the same answer, which is counted there; null where none does. */
  readonly sameAs: string | null;
  /** What is recorded, or why it is not. */
  readonly says: readonly string[];
  /** The entry, as YAML has it; null for what is refused. */
  readonly entry: Readonly<Record<string, unknown>> | null;
  /** The action's file from the plan's folder; null for what is refused. */
  readonly path: string | null;
}

/** What came of the sheets, as a document and as blocks. */
export function repliesView(report: RepliesReport): View {
  return {
    get document() {
      return returnsDocument(report);
    },
    get blocks() {
      return returnsBlocks(report);
    },
  };
}

function returnsDocument(report: RepliesReport) {
  const { asOf, unreadable, origin, folder, written, files, sheets, missing, others, ours } = report;
  return envelope("returns", asOf, unreadable, origin, {
    ...{ folder, written: written && files.length > 0, files: files.map(origin.fromTop) },
    sheets: sheets.map(({ file, owner, name, chased, day, isMail, alsoSays, rows }) => ({
      ...{ file, owner, name, date: day.date, dayGiven: day.from === "sheet", chased, olderChase: day.isOlder },
      ...{ mail: isMail, alsoSays },
      rows: rows.map(({ number, id, outcome, says, entry, path }) => ({
        ...{ row: number, action: id === "" ? null : id, outcome },
        entry: entry === null ? null : documentKeys(entry),
        path: path === null ? null : origin.fromTop(path),
        reasons: outcome === "refused" ? says : [],
      })),
    })),
    unusable: report.unusable.map(({ file, problem, help }) => ({ file, problem, help })),
    ...{ otherFiles: others, filesOfChase: ours },
    missing: missing && { asOf: missing.asOf, asked: missing.asked, owners: missing.owners.map(({ id }) => id) },
  });
}

/** The fields that a sheet can fill in, every one: `null` or empty where it says nothing. */
function documentKeys(entry: Readonly<Record<string, unknown>>) {
  const of = (key: string): unknown => entry[key] ?? null;
  return {
    ...{ date: of("date"), by: of("by"), status: of("status"), confidence: of("confidence") },
    ...{ forecast: of("forecast"), due: of("due"), review: of("review"), note: of("note") },
    ...{ met: entry["met"] ?? [], evidence: entry["evidence"] ?? [] },
  };
}

/** What was recorded of the sheets (or dry, would be), what was refused and why, and who has not answered. */
function returnsBlocks(report: RepliesReport): readonly Block[] {
  return [
    ...report.sheets.flatMap((sheet) => sheetBlocks(sheet, report.written)),
    ...unusableBlocks(report),
    { kind: "heading", level: 2, text: "In all" },
    { kind: "list", items: totals(report) },
  ];
}

const DAY_FROM = {
  sheet: "",
  chase: " (the day of its chase, as it gives none)",
  today: " (the day it is read in, as it gives none)",
} as const;

function sheetBlocks(sheet: SheetReport, written: boolean): readonly Block[] {
  const { file, name, chased, day: of, isMail, alsoSays, rows } = sheet;
  const row = isMail ? "line" : "row";
  const also: readonly Block[] =
    alsoSays === null
      ? []
      : [paragraphOf([{ text: "Also written, and not recorded: ", emphasis: "caution" }, { text: `“${alsoSays}”` }])];
  const older = of.isOlder ? `of an older chase, that of ${formatDay(chased)}; ` : "";
  const day = `${older}answered on ${formatDay(of.date)}${DAY_FROM[of.from]}`;
  const heading: Block = { kind: "heading", level: 2, text: `${name}: ${file}` };
  if (rows.length === 0) return [heading, paragraphOf("It answers nothing."), ...also];
  const accepted = rows.filter(({ outcome }) => outcome !== "refused");
  const refused = rows.filter(({ outcome }) => outcome === "refused");
  return [
    heading,
    ...(accepted.length === 0
      ? []
      : [paragraphOf(day), listOf(accepted.map((one) => acceptedWords(one, row, written)))]),
    ...(refused.length === 0
      ? []
      : [
          paragraphOf([{ text: "Not recorded, to be sent back:", emphasis: "alert" }]),
          listOf(
            refused.flatMap(({ number, id, says }) =>
              says.map((words) => `${capitalise(row)} ${number}, ${id || "no action"}: ${words}`),
            ),
          ),
        ]),
    ...also,
  ];
}

function acceptedWords({ number, id, outcome, sameAs, says }: RowReport, row: string, written: boolean): Inline {
  const known = sameAs === null ? "recorded already" : `the same as in ${sameAs}`;
  const state = outcome === "known" ? known : written ? "recorded" : "to be recorded";
  return [
    { text: id, emphasis: "strong" },
    { text: ` (${row} ${number}), ` },
    { text: state, emphasis: outcome === "known" ? "muted" : "good" },
    { text: `: ${says.join("; ")}` },
  ];
}

function unusableBlocks({ unusable }: RepliesReport): readonly Block[] {
  if (unusable.length === 0) return [];
  const items = unusable.map(
    ({ file, problem, help }): Inline => [{ text: file, emphasis: "strong" }, { text: `: ${problem}. ${help}` }],
  );
  return [{ kind: "heading", level: 2, text: `Not read (${unusable.length})` }, listOf(items)];
}

function totals({ sheets, unusable, others, ours, missing, written }: RepliesReport): readonly Inline[] {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const number = (outcome: RowReport["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  const twice = rows.filter(({ sameAs }) => sameAs !== null).length;
  const [recorded, known, refused] = [number("recorded"), number("known") - twice, number("refused")];
  const answering = sheets.filter((sheet) => sheet.rows.length > 0);
  const silent = sheets.filter((sheet) => sheet.rows.length === 0);
  return [
    `${count(recorded, "answer")} ${written ? "recorded" : "to be recorded"}, from ${sourcesOf(answering)}`,
    ...(twice === 0 ? [] : [`${count(twice, "answer")} given in two sheets, counted once`]),
    ...(silent.length === 0 ? [] : [`${sourcesOf(silent)} without an answer`]),
    ...(known === 0 ? [] : [`${count(known, "answer")} recorded already`]),
    ...(refused === 0 ? [] : [`${count(refused, "row")} not recorded, to be sent back`]),
    ...(unusable.length === 0 ? [] : [`${count(unusable.length, "file")} not read`]),
    ...(others === 0 ? [] : [`${count(others, "file")} of another kind left alone`]),
    ...(ours === 0 ? [] : [`${count(ours, "file")} of the chase itself passed over`]),
    ...(missing === null ? [] : [missingWords(missing)]),
  ];
}

function sourcesOf(sheets: RepliesReport["sheets"]): string {
  const mails = sheets.filter(({ isMail }) => isMail).length;
  const [sheet, mail] = [count(sheets.length - mails, "sheet"), count(mails, "message")];
  return mails === 0 ? sheet : mails === sheets.length ? mail : `${sheet} and ${mail}`;
}

function missingWords({ asOf, asked, owners }: NonNullable<RepliesReport["missing"]>): string {
  const whom = `of the ${asked} who had something to answer for on ${formatDay(asOf)}`;
  const names = owners.map(({ name }) => name);
  if (names.length === 0) return `Nobody is missing ${whom}`;
  return `${names.length} ${whom} ${names.length === 1 ? "has" : "have"} not answered: ${list(names)}`;
}

function paragraphOf(text: Inline): Block {
  return { kind: "paragraph", text };
}

function listOf(items: readonly Inline[]): Block {
  return { kind: "list", items };
}
