import { addStep, endOfMonthOf, type PlanDate, startOfMonthOf } from "../../../calendar/plan-date.ts";
import { todayIn } from "../../../calendar/time-zone.ts";
import { indexDirectory } from "../../../core/directory-index.ts";
import type { Plan } from "../../../core/plan.ts";
import { type LineRevision, planLine } from "../../../io/git/mainline.ts";
import { resolveRevision } from "../../../io/git/revision.ts";
import { daysAsRecorded, keptFigures, knownDays, revisionsOn } from "../../../ledger/history/days.ts";
import { idIn } from "../../../ledger/plan-at.ts";
import type { DayOfHistory, History } from "../../../views/history/figures.ts";
import { withoutLevelEnd } from "../../../views/history/figures.ts";
import { historyView } from "../../../views/history/history.ts";
import type { Run } from "../../command.ts";
import { CannotRun, orCannotRun } from "../../exit-code.ts";
import { back, readDate } from "../../options/dates.ts";
import { type PaperOptions, paperFormatOf } from "../../options/formats.ts";
import type { OpenLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";

/** A weekly history of nearly forty years: what is longer is a slip of the pen. */
const MOST_DAYS = 2000;

/** Its options, as parsed. */
export interface HistoryOptions extends PaperOptions {
  readonly from?: string;
  readonly until?: string;
  readonly every: History["every"];
  readonly believed?: boolean;
}

/** Runs `plan history`. */
export const run: Run<HistoryOptions> = (session, _args, options) => {
  const ledger = session.open();
  const { plan, asOf, origin } = ledger;
  const until = options.until === undefined ? asOf : readDate("--until", options.until, plan.info, back(asOf)).last;
  const from = options.from === undefined ? undefined : readDate("--from", options.from, plan.info, back(asOf)).first;
  const meetings = options.every === "meeting" ? meetingsOf(plan) : new Map<PlanDate, string[]>();
  const daysFrom = (first: PlanDate): PlanDate[] => daysOf(options.every, first, until, meetings);
  const asked = options.believed
    ? believed(session, ledger, from, until, daysFrom)
    : knownDays(plan, daysFrom(from ?? plan.info.baseline.first), (done, of) =>
        session.onProgress("Working out", done, of),
      );
  const basis = options.believed ? "revisions" : "entries";
  // A user who names the last day, or asks by meeting, wants every one of them.
  const whole = options.until !== undefined || options.every === "meeting";
  const shown = whole ? { days: asked, unchanged: null } : withoutLevelEnd(asked);
  const view = historyView({ plan, asOf }, { basis, every: options.every, meetings, ...shown }, origin);
  return session.deliver(view, paperFormatOf(options), options.output, plan);
};

function believed(
  session: Session,
  { plan, folder, commit, texts }: OpenLedger,
  from: PlanDate | undefined,
  until: PlanDate,
  daysFrom: (first: PlanDate) => PlanDate[],
): readonly DayOfHistory[] {
  const today = session.today(plan.info);
  if (until > today) {
    throw new CannotRun(
      `--until ${until} lies in the future, where the ledger has said nothing yet`,
      `Give a day up to ${today}, or leave out --believed.`,
    );
  }
  const { id, timeZone } = plan.info;
  session.onProgress("Asking git");
  const head = commit ?? orCannotRun(resolveRevision(folder, "HEAD", session.env)).commit;
  const isEnough = (since: number): boolean => from !== undefined && todayIn(timeZone, since) <= from;
  const line = orCannotRun(planLine({ folder, commit: head, id, idIn }, isEnough, session.env));
  // What is there was committed by now, though a clock said otherwise.
  const now = session.world.now();
  const revisions = line.revisions.map((it) => ({ ...it, since: Math.min(it.since, now) }));
  const dates = daysFrom(from ?? firstDay(revisions, timeZone));
  const daysAndRevisions = revisionsOn(revisions, dates, timeZone).map((revision, at) => ({
    date: dates[at] as PlanDate,
    revision,
  }));
  const { cache } = session.world;
  const log = cache && session.options.cache ? cache.log("figures", folder) : null;
  const present = { plan, texts, diagnostics: [] };
  const onProgress = (done: number, of: number): void => session.onProgress("Reading", done, of);
  const { days } = orCannotRun(
    daysAsRecorded(folder, daysAndRevisions, present, log && keptFigures(log), session.env, onProgress),
  );
  log?.save();
  return days;
}

function firstDay(revisions: readonly LineRevision[], timeZone: string): PlanDate {
  const [first] = revisions;
  if (first !== undefined) return todayIn(timeZone, first.since);
  throw new CannotRun("no commit has this plan yet", "Commit it first: what was never committed was never said.");
}

/** The days to show. By weeks and months, the last day is always among them. */
function daysOf(
  every: History["every"],
  from: PlanDate,
  until: PlanDate,
  meetings: ReadonlyMap<PlanDate, unknown>,
): PlanDate[] {
  if (from > until) {
    throw new CannotRun(`the first day, ${from}, is after the last, ${until}`, "Give --from, --until or --as-of.");
  }
  if (every === "meeting") {
    const days = [...meetings.keys()].filter((day) => day >= from && day <= until).sort();
    if (days.length > 0) return days;
    throw new CannotRun(
      `plan.yaml has no meeting from ${from} to ${until}`,
      "List them there: meetings: - { body: itb, date: 2018-09-18 }. Or ask by --every month.",
    );
  }
  const days: PlanDate[] = [];
  for (let n = 0; days.at(-1) !== until; n += 1) {
    if (n >= MOST_DAYS) {
      throw new CannotRun(`there are more than ${MOST_DAYS} days to show`, "Ask for a shorter time, or --every month.");
    }
    const next =
      every === "week"
        ? addStep(from, { count: 1, unit: "week" }, n)
        : endOfMonthOf(addStep(startOfMonthOf(from), { count: 1, unit: "month" }, n));
    days.push(next < until ? next : until);
  }
  return days;
}

function meetingsOf({ info, directory }: Plan): Map<PlanDate, string[]> {
  const { name } = indexDirectory(directory);
  const meetings = new Map<PlanDate, string[]>();
  for (const { date, body } of info.meetings) meetings.set(date, [...(meetings.get(date) ?? []), name(body)]);
  return meetings;
}
