import { addStep, daysBetween, formatDay, type Step } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, Table, View } from "../content.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { namesOf } from "../list/action-columns.ts";
import { ENTRY_COLUMNS, noteOf, whatOf } from "../show/entries.ts";
import { historyDocument } from "../show/show.ts";
import { capitalise, count } from "../words.ts";
import type { LogEvent } from "./events.ts";

/** An action's story. */
export interface ActionLog {
  readonly events: readonly LogEvent[];
  /** Why it is not known who typed what, in words; null where it can. */
  readonly untold: string | null;
}

/** An action's story: what was said of it by the dates, who typed it and when, and what was done to its file. */
export function logView(scheduled: ScheduledPlan, it: ScheduledAction, log: ActionLog, origin: Origin): View {
  const { plan, asOf } = scheduled;
  return {
    get document() {
      return envelope("action-log", asOf, plan.unreadable, origin, {
        plan: planDocument(scheduled),
        action: { id: it.action.id, title: it.action.title, path: origin.fromTop(it.action.path) },
        untold: log.untold,
        events: log.events.map((event) => {
          const { kind, date, commit, uncommitted } = event;
          const about = event.kind === "entry" ? { entry: historyDocument(event.item) } : { what: event.what };
          return { kind, date, ...about, commit, uncommitted };
        }),
      });
    },
    get blocks() {
      return logBlocks(scheduled, it, log);
    },
  };
}

function logBlocks(
  scheduled: ScheduledPlan,
  it: ScheduledAction,
  { events, untold: unknownWhy }: ActionLog,
): readonly Block[] {
  const entries = events.filter((event) => event.kind === "entry").length;
  const others = events.length - entries;
  const said = [
    entries === 0 ? "nothing is recorded" : count(entries, "entry", "entries"),
    ...(others === 0 ? [] : [`${count(others, "other change")} to the file`]),
  ].join(", ");
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: `${it.action.id}  ${it.action.title}` },
    { kind: "paragraph", text: [{ text: `Up to ${formatDay(scheduled.asOf)}: ${said}`, emphasis: "muted" }] },
  ];
  if (unknownWhy !== null) {
    blocks.push({
      kind: "paragraph",
      text: [{ text: `Who typed it is not known: ${unknownWhy}.`, emphasis: "caution" }],
    });
  }
  return [...blocks, { kind: "table", table: logTable(it, events, unknownWhy === null, scheduled.plan) }];
}

function logTable(it: ScheduledAction, events: readonly LogEvent[], isTypedKnown: boolean, plan: Plan): Table {
  const names = namesOf(plan);
  return {
    title: `Log of ${it.action.id}`,
    columns: [
      ...ENTRY_COLUMNS,
      ...(isTypedKnown ? [{ key: "typed", title: "Typed", align: "left", width: "flowing", rank: 0 } as const] : []),
    ],
    rows: events.map((event): Cell[] => {
      const muted = event.kind === "entry" && event.item.voidedBy === null ? {} : { emphasis: "muted" as const };
      const [by, what, note] =
        event.kind === "entry"
          ? [event.item.entry.by, whatOf(event.item, it, names), noteOf(event.item.entry)]
          : [null, capitalise(event.what), ""];
      return [
        { text: formatDay(event.date), data: event.date, ...muted },
        { text: by === null ? "–" : names.directory.name(by), data: by, ...muted },
        { text: what, ...muted },
        { text: note, ...muted },
        ...(isTypedKnown ? [typedCell(event, plan.info.rating.recordWithin)] : []),
      ];
    }),
    empty: "Nothing is recorded.",
  };
}

function typedCell({ kind, date, commit, uncommitted }: LogEvent, within: Step): Cell {
  if (uncommitted) return { text: "not committed yet", emphasis: "caution" };
  if (commit === null) return { text: "–" };
  const text = `${commit.author}, ${formatDay(commit.day)} (${commit.id.slice(0, 7)})`;
  if (kind !== "entry" || addStep(date, within) >= commit.day) return { text };
  return { text: `${text}, recorded ${count(daysBetween(date, commit.day), "day")} later`, emphasis: "caution" };
}
