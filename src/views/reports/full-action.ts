import { formatDay } from "../../calendar/plan-date.ts";
import type { HistoryEntry, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Names } from "../action-columns.ts";
import type { Block, Fact, Inline } from "../content.ts";
import { noteOf, whatOf } from "../history-table.ts";
import { capitalise, dateOrDash, list, ratingSpan } from "../words.ts";

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
export function progressLines(it: ScheduledAction, names: Names): readonly Inline[] {
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
