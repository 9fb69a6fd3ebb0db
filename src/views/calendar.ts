import { formatPeriod, type Period } from "../calendar/period.ts";
import { addStep, formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { CLOSED_STATUSES } from "../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { View } from "./content.ts";
import { envelope, type Origin, planDocument } from "./envelope.ts";
import { type Names, namesOf } from "./list/action-columns.ts";
import { type Selection, selectActions } from "./list/select-actions.ts";
import { milestoneState } from "./milestones.ts";
import { label } from "./words.ts";

/** The view of a calendar: what has a day, as events. */
export interface CalendarView extends View {
  readonly calendar: PlanCalendar;
}

export interface PlanCalendar {
  readonly name: string;
  readonly description: string;
  /** The day on which what it says was said: of the commit, or the as-of day. */
  readonly stamp: PlanDate;
  readonly events: readonly CalendarEvent[];
}

/** Something that takes the whole of one day. */
interface CalendarEvent {
  /** The same for the same thing, whatever becomes of its day: by it a calendar knows the event again. */
  readonly uid: string;
  readonly day: PlanDate;
  /** The day after: where an event ends is not part of it. */
  readonly end: PlanDate;
  readonly summary: string;
  readonly description: string;
  /** How often its day was moved; a calendar takes the higher one. */
  readonly sequence: number;
  /** Whether it is off: a calendar then strikes it out. */
  readonly cancelled: boolean;
}

/** Due dates, milestones, reviews and meetings of the plan, or of those who own the selected actions. */
export function calendarView(
  scheduled: ScheduledPlan,
  selection: Selection,
  stamp: PlanDate,
  origin: Origin,
): CalendarView {
  const { plan, asOf } = scheduled;
  const names = namesOf(plan);
  const actions = selectActions(scheduled.actions, selection, new Map());
  const uids = new Uids(plan.info.id);
  const events = [
    ...actions.flatMap((it) => eventsOf(it, names, uids)),
    ...meetings(scheduled, selection, names, uids),
  ];
  const whose = (selection.owners ?? []).map(names.directory.name).join(", ");
  const calendar = {
    name: whose === "" ? plan.info.title : `${plan.info.title}: ${whose}`,
    description: `As of ${formatDay(asOf)}.${plan.info.basis === null ? "" : ` ${plan.info.basis}`}`,
    stamp,
    events,
  };
  return {
    calendar,
    blocks: [],
    get document() {
      return envelope("calendar", asOf, plan.unreadable, origin, { plan: planDocument(scheduled), ...calendar });
    },
  };
}

/** Names for events, no two alike in one calendar. */
class Uids {
  private readonly taken = new Set<string>();

  constructor(private readonly plan: string) {}

  of(what: string, id: string): string {
    const base = `${what}-${id}`.replace(/[^A-Za-z0-9._-]+/g, "-");
    let name = base;
    for (let n = 2; this.taken.has(name); n += 1) name = `${base}-${n}`;
    this.taken.add(name);
    return `${name}@${this.plan}`;
  }
}

function eventsOf(it: ScheduledAction, names: Names, uids: Uids): readonly CalendarEvent[] {
  const { id, title } = it.action;
  const cancelled = CLOSED_STATUSES.includes(it.status);
  const about = aboutAction(it, names);
  const event = (uid: string, period: Period, summary: string, first: string, sequence: number): CalendarEvent => ({
    ...{ uid, ...dayOf(period), summary, cancelled, sequence: sequence + (cancelled ? 1 : 0) },
    description: [`${first}${exactly(period)}`, ...about].join("\n"),
  });
  const done = it.completed !== null ? " (complete)" : "";
  const moved =
    it.timesMoved === 0 || it.baselineDue === null ? "" : ` It was first due ${formatPeriod(it.baselineDue)}.`;
  const due =
    it.due === null
      ? []
      : [
          event(
            uids.of("due", id),
            it.due,
            `Due: ${id} ${title}${done}`,
            `Due ${formatPeriod(it.due)}.${moved}`,
            it.timesMoved,
          ),
        ];
  const milestones = it.milestones.map((one) => {
    const met = one.metOn === null ? "" : milestoneState(one) === "met-late" ? " (met late)" : " (met)";
    const words = `Milestone by ${formatPeriod(one.by)}.`;
    return event(uids.of(`milestone-${id}`, one.title), one.by, `Milestone: ${id} ${one.title}${met}`, words, 0);
  });
  const next = it.review?.next ?? null;
  const review =
    next === null
      ? []
      : [
          event(
            uids.of(`review-${id}`, next.last),
            next,
            `Review: ${id} ${title}`,
            `Review by ${formatPeriod(next)}.`,
            0,
          ),
        ];
  return [...due, ...milestones, ...review];
}

function dayOf({ last }: Period): Pick<CalendarEvent, "day" | "end"> {
  return { day: last, end: addStep(last, { count: 1, unit: "day" }) };
}

/** What was printed as a month is not a day: the event stands on its last one and says so. */
function exactly({ precision, last }: Period): string {
  return precision === "day" ? "" : ` The ${precision} ends with this day, ${formatDay(last)}.`;
}

/** Names and roles; addresses have no place in a calendar that is handed on. */
function aboutAction(it: ScheduledAction, { directory }: Names): readonly string[] {
  const owners = it.owners.map((id) => {
    const party = directory.party(id);
    const role = party?.kind === "person" ? party.role : null;
    return role === null ? directory.name(id) : `${directory.name(id)} (${role})`;
  });
  return [
    ...(owners.length === 0 ? [] : [`${owners.length === 1 ? "Owner" : "Owners"}: ${owners.join(", ")}`]),
    `Status: ${label(it.status)}. Rating: ${label(it.rating)}.`,
  ];
}

/** With a choice of owners, the meetings of bodies that they are or belong to. */
function meetings(
  { plan }: ScheduledPlan,
  { owners }: Selection,
  { directory }: Names,
  uids: Uids,
): readonly CalendarEvent[] {
  const concerns = (body: string): boolean => {
    if (owners === undefined) return true;
    const party = directory.party(body);
    const members = party?.kind === "body" ? [...party.members, ...(party.chair === null ? [] : [party.chair])] : [];
    return [body, ...members].some((id) => owners.includes(id));
  };
  return plan.info.meetings
    .filter(({ body }) => concerns(body))
    .map(({ body, date }) => ({
      uid: uids.of(`meeting-${body}`, date),
      day: date,
      end: addStep(date, { count: 1, unit: "day" }),
      summary: `Meeting: ${directory.name(body)}`,
      description: `${directory.name(body)} meets.`,
      sequence: 0,
      cancelled: false,
    }));
}
