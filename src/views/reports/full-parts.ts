import { formatDay } from "../../calendar/plan-date.ts";
import type { Plan, Recommendation } from "../../core/plan.ts";
import type { HistoryEntry, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Fact, Inline, Table } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import { actionColumns, dayCell, days, fixed, flowing, linesCell, ratingCell, tableOf } from "../list/rows.ts";
import { noteOf, whatOf } from "../show/entries.ts";
import { capitalise, dateOrDash, list, ratingSpan } from "../words.ts";

/** Every action with the columns of the printed table. */
export function atAGlance(actions: readonly ScheduledAction[], names: Names): Table {
  return tableOf(
    "All actions in one table",
    [
      ...actionColumns<ScheduledAction>((it) => it.action).map((column) =>
        column.key === "title" ? { ...column, dataTitle: "Action title" } : column,
      ),
      // The words of the action themselves: by these two headings an import knows them again.
      {
        ...{ ...flowing("text", "Action", 2), asData: true },
        cell: ({ action: { body } }) => ({ text: body, lines: body.split("\n").map((line) => line) }),
      },
      {
        ...flowing("owners", "Lead/Owner", 3),
        cell: (it) => linesCell(it.owners.map(names.directory.name)),
      },
      { ...fixed("timescale", "Timescale", 4), cell: (it) => ({ text: it.action.timescale?.text ?? "–" }) },
      { ...days("due", "Due", 1), cell: (it) => dayCell(it.due?.last ?? null) },
      { ...flowing("outcomes", "Outcome", 5), cell: (it) => linesCell(it.action.outcomes ?? []) },
      { ...fixed("rating", "Rating", 1), cell: (it) => ratingCell(it.rating) },
      {
        ...flowing("progress", "Progress/Assurance", 6),
        cell: (it) => {
          const lines = progressLines(it, names);
          const text = lines.map((line) => (typeof line === "string" ? line : line.map((span) => span.text).join("")));
          return { text: text.join(" "), lines };
        },
      },
    ],
    actions,
    "",
  );
}

/** The printed list of recommendations, each with the theme that it is matched to. */
export function recommendationsTable({ recommendations }: Plan, names: Names): Table {
  return tableOf(
    "Recommendations",
    [
      { ...fixed("id", "No."), cell: ({ id }: Recommendation) => ({ text: id, emphasis: "strong" }) },
      { ...flowing("text", "Recommendation"), cell: ({ text }) => ({ text }) },
      { ...flowing("theme", "Theme"), cell: ({ theme }) => ({ text: `${theme}  ${names.theme(theme)}`, data: theme }) },
    ],
    recommendations,
    "No recommendations are listed.",
  );
}

/** Who is named in the plan, by name, role and organisation; never by address. */
export function peopleTable({ directory: { people } }: Plan, { directory }: Names): Table {
  return tableOf(
    "People",
    [
      { ...flowing("name", "Name"), cell: (person: (typeof people)[number]) => ({ text: person.name }) },
      { ...flowing("role", "Role"), cell: ({ role }) => ({ text: role ?? "–" }) },
      {
        ...flowing("organisation", "Organisation"),
        cell: ({ organisation }) => ({ text: organisation === null ? "–" : directory.name(organisation) }),
      },
    ],
    people,
    "Nobody is listed.",
  );
}

/** One action as the document prints it: its text, then its columns, of which the last is filled from the ledger. */
export function publishedAction(it: ScheduledAction, names: Names): readonly Block[] {
  const { id, title, body } = it.action;
  return [
    { kind: "heading", level: 4, text: `${id}  ${title}`, about: { to: "action", id } },
    ...(body === "" ? [] : ([{ kind: "published", markdown: body }] as const)),
    { kind: "facts", facts: factsOf(it, names) },
  ];
}

function factsOf(it: ScheduledAction, names: Names): readonly Fact[] {
  const { action } = it;
  const { directory } = names;
  const printed = action.owners ?? [];
  const owners = (ids: readonly string[]): string =>
    ids.length === 0 ? "None printed" : list(ids.map(directory.name));
  const changed = printed.join() !== it.owners.join();
  return [
    {
      label: "Lead/Owner",
      lines: [owners(printed), ...(changed ? [`Now: ${owners(it.owners)}`] : [])],
    },
    { label: "Timescale", lines: [action.timescale?.text ?? "None printed", ...dueLines(it)] },
    { label: "Outcome", lines: action.outcomes ?? ["None printed"] },
    { label: "Progress/Assurance", lines: progressLines(it, names) },
    {
      label: "Rating",
      lines: [[ratingSpan(it.rating), { text: `: ${it.reasons.join("; ")}` }]],
    },
  ];
}

function dueLines({ due, baselineDue, timesMoved }: ScheduledAction): readonly string[] {
  if (due === null) return [];
  const moved = timesMoved === 0 || baselineDue === null ? "" : `, at first ${dateOrDash(baselineDue.last)}`;
  return [`Due ${dateOrDash(due.last)}${moved}`];
}

/** What the ledger says, in order; what was corrected stays beside its correction. */
function progressLines(it: ScheduledAction, names: Names): readonly Inline[] {
  if (it.history.length === 0) return ["Nothing is recorded"];
  return it.history.map((item) => [{ text: formatDay(item.entry.date), day: item.entry.date }, said(item, it, names)]);
}

function said(item: HistoryEntry, it: ScheduledAction, names: Names) {
  const { entry, voidedBy } = item;
  const by = entry.by === null ? "" : `, ${names.directory.name(entry.by)}`;
  const words = [whatOf(item, it, names), capitalise(noteOf(entry))].filter((text) => text !== "").join(". ");
  const evidence = entry.evidence.map(({ title, where }) => (title === null ? where : `${title} (${where})`));
  const shown = evidence.length === 0 ? "" : ` Evidence: ${evidence.join("; ")}.`;
  const text = `${by}: ${words}${shown}`;
  return voidedBy === null ? { text } : { text, emphasis: "muted" as const };
}
