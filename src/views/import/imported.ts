import { groupBy } from "../../core/group-by.ts";
import type { Block, Cell, View } from "../content.ts";
import { fixed, flowing, paragraph, section, tableOf } from "../list/rows.ts";
import { count, figure, list } from "../words.ts";
import { changeBlocks, progressBlocks } from "./changes.ts";
import { type ImportedAction, type ImportedParts, importedDocument } from "./parts.ts";
import { leftBlocks, many, paragraphBlocks } from "./rest.ts";

/** What `plan import` would write, or has written, and everything in the document that it has not. */
export function importedView(parts: ImportedParts): View {
  const { file, into, isNewPlan, actions } = parts;
  return {
    get document() {
      return importedDocument(parts);
    },
    blocks: [
      { kind: "heading", level: 1, text: `Import of ${file} into ${isNewPlan ? "a new plan, " : ""}${into}` },
      paragraph(summaryOf(parts)),
      paragraph([{ text: accountOf(parts), emphasis: "muted" }]),
      ...questionBlocks(parts),
      ...actionBlocks(parts),
      ...changeBlocks(parts),
      ...progressBlocks(parts),
      ...many("Inherited from merged or blank cells", actions.flatMap(inheritedWords)),
      ...newcomerBlocks(parts),
      ...themeBlocks(parts),
      ...many(
        "New recommendations",
        parts.recommendations.map(({ id, text }) => `${id}  ${text}`),
      ),
      ...(parts.priorities.length === 0
        ? []
        : [paragraph(`New priorities, the gravest first: ${parts.priorities.join(", ")}.`)]),
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

/** How many actions are new, and how many are in the plan already. */
function summaryOf({ actions, written }: ImportedParts): string {
  const having = (fate: ImportedAction["fate"]): number => actions.filter((it) => it.fate === fate).length;
  const [fresh, left, there, updated] = [having("new"), having("left"), having("there"), having("updated")];
  const rest = [
    ...(updated > 0 ? [`${figure(updated)} updated`] : []),
    ...(there > 0 ? [`${figure(there)} there already`] : []),
    ...(left > 0 ? [`${figure(left)} left as ${left === 1 ? "it is" : "they are"}, saying something else`] : []),
  ];
  if (fresh === 0 && updated === 0 && actions.length > 0) {
    return `Nothing to write: of ${count(actions.length, "action")} in the file none is new: ${list(rest)}.`;
  }
  return `${written ? "Written" : "Would be written"}: ${list([count(fresh, "new action"), ...rest])}.`;
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
  return section(
    "Actions",
    tableOf(
      "Actions",
      [
        { ...fixed("id", "ID"), cell: (it: ImportedAction) => ({ text: it.id, emphasis: "strong" }) },
        { ...flowing("title", "Title"), cell: (it) => ({ text: it.title }) },
        {
          ...flowing("owners", "Owners", 1),
          cell: (it) => ({ text: it.owners.length === 0 ? "–" : it.owners.map(({ name }) => name).join(", ") }),
        },
        { ...fixed("timescale", "Timescale", 2), cell: (it) => ({ text: it.timescale ?? "–" }) },
        {
          ...fixed("outcomes", "Outcomes", 4),
          cell: (it) => ({ text: it.outcomes.length === 0 ? "–" : figure(it.outcomes.length) }),
        },
        { ...fixed("where", "From", 3), cell: (it) => ({ text: it.where }) },
        { ...flowing("fate", "Becomes"), cell: fateCell },
      ],
      actions,
      questions.length === 0
        ? "No row of the document is an action."
        : "None can be shown before the questions above are answered.",
    ),
  );
}

function fateCell({ fate, differs }: ImportedAction): Cell {
  if (fate === "new") return { text: "new", emphasis: "good" };
  if (fate === "there") return { text: "there already", emphasis: "muted" };
  if (fate === "updated") return { text: `updated: ${list(differs)}`, emphasis: "good" };
  return {
    text: `left as it is: ${list(differs)} ${differs.length === 1 ? "differs" : "differ"}`,
    emphasis: "caution",
  };
}

/** `1.4.2: owners and timescale of 1.4.1`. */
function inheritedWords({ id, inherited }: ImportedAction): readonly string[] {
  const byAction = groupBy(Object.entries(inherited), ([, from]) => from);
  return [...byAction].map(([from, fields]) => `${id}: ${list(fields.map(([field]) => field))} of ${from}`);
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
      return `${id}  ${title}${areas.length === 0 ? "" : `, with ${count(areas.length, "key area")}`}${made}`;
    }),
  );
}
