import { CONFIDENCES } from "../../core/status.ts";
import type { Cell, Table } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import {
  actionColumns,
  dayCell,
  days,
  dayWords,
  fixed,
  flowing,
  linesCell,
  numberCell,
  numbers,
  tableOf,
} from "../list/rows.ts";
import { capitalise, figure, label, list, NO_THEME_FILE } from "../words.ts";
import type { BoardFigures, ConfidenceRow } from "./board-figures.ts";

const ofRow = actionColumns<{ readonly id: string; readonly title: string }>((row) => row);

const EVIDENCE_STATES: Readonly<Record<BoardFigures["evidence"][number]["state"], Cell>> = {
  assured: { text: "Assured", emphasis: "done" },
  offered: { text: "Offered", emphasis: "good" },
  missing: { text: "Missing", emphasis: "alert" },
  "so-far": { text: "On the way", emphasis: "muted" },
};

/** For each action that is done or offers evidence: how that is shown, and who checked it. */
export function evidenceTable({ evidence }: BoardFigures, { directory }: Names): Table {
  return tableOf(
    "Evidence",
    [
      ...ofRow,
      { ...fixed("state", "Evidence"), cell: (row) => ({ ...EVIDENCE_STATES[row.state], data: row.state }) },
      { ...numbers("pieces", "Pieces", 1), cell: (row) => numberCell(row.evidence.length + row.withheld) },
      {
        ...flowing("where", "What and where", 2),
        cell: (row) =>
          linesCell([
            ...row.evidence.map(({ title, where }) => (title === null ? where : `${title} (${where})`)),
            ...(row.withheld > 0 ? [`${figure(row.withheld)} withheld`] : []),
            ...(row.lost.length > 0 ? [`No file at ${list(row.lost)}`] : []),
          ]),
      },
      { ...days("completed-on", "Completed", 3), cell: (row) => dayCell(row.completedOn) },
      { ...days("assured-on", "Assured", 3), cell: (row) => dayCell(row.assuredOn) },
      {
        ...flowing("assured-by", "Assured by", 4),
        cell: ({ assuredBy }) => ({ text: assuredBy === null ? "–" : directory.name(assuredBy), data: assuredBy }),
      },
    ],
    evidence,
    "",
  );
}

export function confidenceTable(title: string, what: string, rows: readonly ConfidenceRow[]): Table {
  return tableOf(
    title,
    [
      { ...flowing(what.toLowerCase(), what), cell: (row) => groupCell(row, what) },
      { ...numbers("open", "Open actions"), cell: (row) => numberCell(row.open) },
      ...CONFIDENCES.map((confidence) => ({
        ...numbers(confidence, capitalise(confidence)),
        cell: (row: ConfidenceRow) => numberCell(row.byConfidence[confidence]),
      })),
      { ...numbers("not-stated", "Not stated"), cell: (row) => numberCell(row.byConfidence["not-stated"]) },
    ],
    rows,
    "None.",
  );
}

function groupCell({ id, title }: ConfidenceRow, what: string): Cell {
  if (id === null) return { text: `No ${what.toLowerCase()}`, data: null };
  return id === title ? { text: id } : { text: `${id}  ${title ?? NO_THEME_FILE}`, data: id };
}

export function amendmentsTable({ amendments }: BoardFigures, { directory }: Names, empty: string): Table {
  return tableOf(
    "Reopened and corrected",
    [
      { ...days("on", "Date"), cell: (row) => dayCell(row.on) },
      ...ofRow,
      {
        ...flowing("what", "What"),
        cell: ({ kind, from, entryOf }) => ({
          text:
            kind === "reopened" && from !== null
              ? `Reopened; it was ${label(from).toLowerCase()}`
              : `${kind === "corrected" ? "Corrects" : "Redacts"} the entry of ${dayWords(entryOf)}`,
        }),
      },
      { ...flowing("by", "By", 2), cell: ({ by }) => ({ text: by === null ? "–" : directory.name(by), data: by }) },
      { ...flowing("note", "Note", 1), cell: ({ note }) => ({ text: note ?? "–", data: note }) },
    ],
    amendments,
    empty,
  );
}
