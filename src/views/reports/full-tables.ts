import type { Plan, Recommendation } from "../../core/plan.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Names } from "../action-columns.ts";
import type { Table } from "../content.ts";
import { progressLines } from "./full-action.ts";
import { actionColumns, dayCell, days, fixed, flowing, linesCell, ratingCell, tableOf } from "./rows.ts";

/** Every action with the columns of the printed table. */
export function atAGlance(actions: readonly ScheduledAction[], names: Names): Table {
  return tableOf(
    "All actions in one table",
    [
      ...actionColumns<ScheduledAction>((it) => it.action),
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
