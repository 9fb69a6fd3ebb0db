import type { Block, Cell, View } from "./content.ts";
import { type LeftText, leftBlocks, many, type PlacedText, paragraphBlocks } from "./imported-rest.ts";
import { fixed, flowing, paragraph, section, tableOf } from "./reports/rows.ts";
import { count, figure, list } from "./words.ts";

/** A row of the document and what becomes of it. */
export interface ImportedAction {
  readonly where: string;
  readonly id: string;
  readonly title: string;
  readonly owners: readonly string[];
  readonly timescale: string | null;
  readonly outcomes: number;
  /** `new`, `there already`, `left: its owners differ`. */
  readonly fate: string;
  readonly isNew: boolean;
  readonly isLeft: boolean;
}

/** All that an import says of itself. All texts are the document's, raw. */
export interface ImportedParts {
  readonly file: string;
  /** The plan's folder, as whoever runs the command would write it. */
  readonly into: string;
  readonly isNewPlan: boolean;
  readonly written: boolean;
  readonly tables: number;
  readonly counts: {
    readonly all: number;
    readonly placed: number;
    readonly headings: number;
    readonly grouping: number;
    readonly left: number;
  };
  readonly actions: readonly ImportedAction[];
  readonly questions: readonly { readonly where: string; readonly problem: string; readonly suggestion: string }[];
  readonly inherited: readonly string[];
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly list: string;
    readonly where: string;
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly titleIsMade: boolean;
    readonly areas: number;
  }[];
  readonly left: readonly LeftText[];
  readonly paragraphs: readonly PlacedText[];
  readonly notes: readonly { readonly where: string; readonly message: string }[];
  readonly next: readonly string[];
}

/** What `plan import` would write, or has written, and everything in the document that it has not. */
export function importedView(parts: ImportedParts): View {
  const { file, into, isNewPlan, written, actions } = parts;
  const document = { schemaVersion: 1, kind: "import", ...parts };
  const fresh = actions.filter((it) => it.isNew).length;
  const left = actions.filter((it) => it.isLeft).length;
  const there = actions.length - fresh - left;
  const did = written ? "Written" : "Would be written";
  return {
    document,
    blocks: [
      { kind: "heading", level: 1, text: `Import of ${file} into ${isNewPlan ? "a new plan, " : ""}${into}` },
      paragraph(
        `${did}: ${list([count(fresh, "new action"), ...(there > 0 ? [`${figure(there)} there already`] : []), ...(left > 0 ? [`${figure(left)} left as they are, since they say something else`] : [])])}.`,
      ),
      paragraph([{ text: accountOf(parts), emphasis: "muted" }]),
      ...questionBlocks(parts),
      ...actionBlocks(parts),
      ...many("Inherited from merged or blank cells", parts.inherited),
      ...newcomerBlocks(parts),
      ...themeBlocks(parts),
      ...leftBlocks(parts.left),
      ...paragraphBlocks(parts.paragraphs),
      ...many(
        "To know of the file",
        parts.notes.map(({ where, message }) => `${where}: ${message}`),
      ),
      ...(parts.next.length === 0
        ? []
        : [
            { kind: "heading", level: 2, text: "Next" } as const,
            { kind: "list", ordered: true, items: parts.next } as const,
          ]),
    ],
  };
}

function accountOf({ counts, tables }: ImportedParts): string {
  const { all, placed, headings, grouping, left } = counts;
  return `Of ${count(all, "cell")} with text in ${count(tables, "table")}: ${figure(placed)} in actions, ${figure(headings)} headings, ${figure(grouping)} naming a theme or key area, ${figure(left)} not placed.`;
}

function questionBlocks({ questions }: ImportedParts): readonly Block[] {
  if (questions.length === 0) return [];
  return section(
    "To be answered before anything is written",
    tableOf(
      "Questions",
      [
        { ...fixed("where", "Where"), cell: (it: (typeof questions)[number]) => ({ text: it.where }) },
        { ...flowing("problem", "What"), cell: (it) => ({ text: it.problem, emphasis: "caution" }) },
        { ...fixed("suggestion", "Perhaps", 1), cell: (it) => ({ text: it.suggestion === "" ? "–" : it.suggestion }) },
      ],
      questions,
      "",
    ),
  );
}

function actionBlocks({ actions, questions }: ImportedParts): readonly Block[] {
  const fate = (it: ImportedAction): Cell => ({
    text: it.fate,
    emphasis: it.isNew ? "good" : it.isLeft ? "caution" : "muted",
  });
  return section(
    "Actions",
    tableOf(
      "Actions",
      [
        { ...fixed("id", "ID"), cell: (it: ImportedAction) => ({ text: it.id, emphasis: "strong" }) },
        { ...flowing("title", "Title"), cell: (it) => ({ text: it.title }) },
        {
          ...flowing("owners", "Owners", 1),
          cell: (it) => ({ text: it.owners.length === 0 ? "–" : it.owners.join(", ") }),
        },
        { ...fixed("timescale", "Timescale", 2), cell: (it) => ({ text: it.timescale ?? "–" }) },
        {
          ...fixed("outcomes", "Outcomes", 4),
          cell: (it) => ({ text: it.outcomes === 0 ? "–" : figure(it.outcomes) }),
        },
        { ...fixed("where", "From", 3), cell: (it) => ({ text: it.where }) },
        { ...flowing("fate", "Becomes"), cell: fate },
      ],
      actions,
      questions.length === 0
        ? "No row of the document is an action."
        : "None can be shown before the questions above are answered.",
    ),
  );
}

function newcomerBlocks({ parties }: ImportedParts): readonly Block[] {
  if (parties.length === 0) return [];
  return section(
    "New in the directory",
    tableOf(
      "New in the directory",
      [
        { ...flowing("name", "Name"), cell: (it: (typeof parties)[number]) => ({ text: it.name }) },
        { ...fixed("list", "As one of the"), cell: (it) => ({ text: it.list }) },
        { ...fixed("id", "Under the id", 1), cell: (it) => ({ text: it.id }) },
        { ...fixed("where", "First in", 2), cell: (it) => ({ text: it.where }) },
      ],
      parties,
      "",
    ),
  );
}

function themeBlocks({ themes }: ImportedParts): readonly Block[] {
  return many(
    "New themes",
    themes.map(({ id, title, titleIsMade, areas }) => {
      const made = titleIsMade ? " (the document gives it no title: give one in the map, under themes)" : "";
      return `${id}  ${title}${areas === 0 ? "" : `, with ${count(areas, "key area")}`}${made}`;
    }),
  );
}
