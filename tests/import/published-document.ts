import { readdirSync } from "node:fs";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";
import ExcelJS from "exceljs";
import { fieldsOf, readLedger } from "../fidelity/ledger.ts";
import { partsOf, readRows } from "../fidelity/rows.ts";
import { TOP } from "../support/run-plan.ts";

/** A published action as the document prints it, row by row. */
export interface PublishedRow {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly owners: readonly string[];
  readonly timescale: string;
  readonly outcomes: readonly string[];
  readonly page: string;
  /** Fields whose cell is merged with that of the action above. */
  readonly merged: ReadonlySet<string>;
}

/** Where the row-by-row file and the layout of the published text disagree: see the test of fidelity. */
const MERGED_IN_PRINT: Readonly<Record<string, readonly string[]>> = {
  "3.4.2": ["owners"],
  "3.4.3": ["owners"],
  "3.4.4": ["owners"],
  "4.3.2": ["owners"],
};
/** Words before the first action of the area, which the row-by-row file has in the action. */
const INTRO = "Develop our ambition to provide an Integrated Intermediate Care offering and continue at pace: ";

/** The 51 rows. */
export const PUBLISHED: readonly PublishedRow[] = readRows("actions.tsv").map((row) => {
  const id = row["id"] ?? "";
  const merged = partsOf(row["inherited"], "; ").map((part) => part.split(" from ")[0] as string);
  return {
    id,
    paragraphs: (row["action"] ?? "").replace(INTRO, "").split(" ¶ "),
    owners: partsOf(row["owners"]),
    timescale: row["timescale"] ?? "",
    outcomes: partsOf(row["outcomes"]),
    page: id === "5.1.4" ? "30-31" : (row["page"] ?? "").replace(/^p/, ""),
    merged: new Set([...merged, ...(MERGED_IN_PRINT[id] ?? [])]),
  };
});

/** Titles of themes and key areas, and of the actions, as `plan/` has them. */
const ledger = readLedger(`${TOP}/plan`);
export const THEMES = readdirSync(`${TOP}/plan/themes`)
  .sort()
  .map(
    (name) =>
      fieldsOf(ledger, `themes/${name}`) as { id: number; title: string; areas: Record<string, { title: string }> },
  );

const DRIFT = ["Timescale", "Timescales", "Timeframe", "TIMESCALES ", "By when"];

/** The document as Word has it: a table for each theme, cut where its pages end, with headings that drift. */
export async function wordDocument(): Promise<Uint8Array> {
  const children = THEMES.flatMap((theme, at) => {
    const headings = ["Ref", "Action", "Lead/Owner", DRIFT[at] ?? "", "Outcome", "Progress/Assurance"];
    return [
      new Paragraph({ text: `Theme ${theme.id}: ${theme.title}`, heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: "Aim: as published." }),
      ...chunks(String(theme.id)).flatMap((rows) => [wordTable(headings, rows), new Paragraph({ text: "" })]),
    ];
  });
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return new Uint8Array(buffer);
}

/** The rows of a theme in the tables that its pages cut it into: only between key areas, so that merged cells stay whole. */
function chunks(theme: string): readonly (readonly PublishedRow[])[] {
  const rows = PUBLISHED.filter(({ id }) => id.startsWith(`${theme}.`));
  const parts: PublishedRow[][] = [];
  for (const row of rows) {
    const last = parts.at(-1)?.at(-1);
    const isNewArea = last === undefined || areaOf(last.id) !== areaOf(row.id);
    if (last === undefined || (isNewArea && last.page.slice(-2) !== row.page.slice(0, 2))) parts.push([row]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

function wordTable(headings: readonly string[], rows: readonly PublishedRow[]): Table {
  const cell = (lines: readonly string[], merge?: "restart" | "continue", columnSpan = 1): TableCell =>
    new TableCell({
      children: lines.map((text) => new Paragraph({ text })),
      columnSpan,
      ...(merge === undefined
        ? {}
        : { verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    });
  const merge = (at: number, field: string): "restart" | "continue" | undefined => {
    if (rows[at]?.merged.has(field)) return "continue";
    return rows[at + 1]?.merged.has(field) ? "restart" : undefined;
  };
  const body = rows.flatMap((row, at) => {
    const above = rows[at - 1];
    const area = areaOf(row.id);
    const title = THEMES.flatMap((theme) => Object.entries(theme.areas)).find(([id]) => id === area)?.[1].title;
    const field = (name: "owners" | "timescale" | "outcomes"): TableCell => {
      const how = merge(at, name);
      const lines = [row[name]].flat();
      return cell(how === "continue" || lines.length === 0 ? [""] : lines, how);
    };
    return [
      ...(above !== undefined && areaOf(above.id) === area
        ? []
        : [new TableRow({ children: [cell([`${area} ${title}`], undefined, 6)] })]),
      new TableRow({
        children: [
          cell([row.id]),
          cell(row.paragraphs),
          field("owners"),
          field("timescale"),
          field("outcomes"),
          cell([""]),
        ],
      }),
    ];
  });
  return new Table({
    rows: [new TableRow({ tableHeader: true, children: headings.map((text) => cell([text])) }), ...body],
  });
}

/** The same in one sheet, key areas merged down a first column. */
export async function workbook({
  rag = false,
  timescale = (row: PublishedRow): string | Date => row.timescale,
} = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Action plan");
  sheet.addRow(["Hampshire action plan"]);
  sheet.addRow([]);
  sheet.addRow([
    "Key area",
    "Ref.",
    "ACTION",
    "Responsible",
    "Time scale",
    "Expected outcomes",
    "Page",
    ...(rag ? ["BRAG"] : []),
  ]);
  const first = sheet.rowCount + 1;
  PUBLISHED.forEach((row, at) => {
    const title = THEMES.flatMap((theme) => Object.entries(theme.areas)).find(([id]) => id === areaOf(row.id))?.[1]
      .title;
    const when = timescale(row);
    sheet.addRow([
      `${areaOf(row.id)} ${title}`,
      row.id,
      row.paragraphs.join("\n"),
      row.merged.has("owners") ? null : row.owners.join(at % 2 === 0 ? "\n" : "; "),
      row.merged.has("timescale") ? null : when,
      row.merged.has("outcomes") || row.outcomes.length === 0 ? null : row.outcomes.join("\n"),
      row.page,
      ...(rag ? [["Red", "Amber", "Green", "Blue"][at % 4]] : []),
    ]);
  });
  for (const [column, name] of [
    [4, "owners"],
    [5, "timescale"],
    [6, "outcomes"],
  ] as const) {
    merged(
      PUBLISHED.map((row) => row.merged.has(name)),
      (from, to) => sheet.mergeCells(first + from, column, first + to, column),
    );
  }
  merged(
    PUBLISHED.map((row, at) => at > 0 && areaOf(PUBLISHED[at - 1]?.id ?? "") === areaOf(row.id)),
    (from, to) => sheet.mergeCells(first + from, 1, first + to, 1),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function merged(continues: readonly boolean[], merge: (from: number, to: number) => void): void {
  for (let from = 0; from < continues.length; from += 1) {
    let to = from;
    while (continues[to + 1]) to += 1;
    if (to > from) merge(from, to);
    from = to;
  }
}

export function areaOf(id: string): string {
  return id.split(".").slice(0, 2).join(".");
}
