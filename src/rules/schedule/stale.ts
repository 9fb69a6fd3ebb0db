import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import { STALE } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { isStale } from "../../schedule/rate.ts";
import { inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";
import { nameOf } from "../wording.ts";

/**
 * PLAN416: of actions that are still to be done; where there is no entry at all, counted from the end of the baseline or
 * from the day the action was added. The finding's value is the day of the latest entry.
 */
export const stale: Rule = {
  info: STALE,
  *check(ledger) {
    const { baseline, rating } = ledger.plan.info;
    for (const { action, status, lastUpdate, history, owners } of ledger.actions) {
      if (!OPEN_STATUSES.includes(status)) continue;
      const since = lastUpdate ?? action.added?.date ?? baseline.last;
      if (!isStale(since, ledger.asOf, rating.stale)) continue;
      const allowed = formatStep(rating.stale);
      const began =
        action.added === null
          ? `the plan's baseline, ${formatPeriod(baseline)}`
          : `it was added on ${formatDay(action.added.date)}`;
      const latest = history.findLast((it) => it.entry.date === lastUpdate || it.counts === lastUpdate);
      yield finding({
        rule: STALE,
        message:
          lastUpdate === null
            ? `nothing has been recorded of ${action.id} since ${began}: longer than ${allowed}`
            : `${action.id} has had no entry since ${formatDay(lastUpdate)}: longer than ${allowed}`,
        help: `Ask ${whomToAsk(ledger, owners)} how it stands, and record the answer, even where nothing has changed.`,
        place: latest === undefined ? { path: action.path, keys: ["progress"] } : inEntry(action, latest.index, "date"),
        action: action.id,
        value: lastUpdate ?? "",
      });
    }
  },
};

function whomToAsk(ledger: LedgerFacts, owners: readonly string[]): string {
  const stillThere = owners.find((id) => {
    const party = ledger.directory.party(id);
    const until = party?.kind === "person" || party?.kind === "post" ? party.until : null;
    return until === null || until >= ledger.asOf;
  });
  const whom = stillThere ?? owners[0];
  return whom === undefined ? "those who work on it" : nameOf(ledger, whom);
}
