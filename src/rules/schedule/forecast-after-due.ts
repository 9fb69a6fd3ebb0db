import { formatPeriod } from "../../calendar/period.ts";
import { daysBetween, formatDay } from "../../calendar/plan-date.ts";
import { FORECAST_AFTER_DUE } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { count } from "../../text/sentence.ts";
import { inEntry, latestEntry } from "../places.ts";
import type { Rule } from "../rule.ts";
import { askedFor } from "../wording.ts";

/** PLAN405: the forecast has not passed, and ends after the current due date. The finding's value is its last day. */
export const forecastAfterDue: Rule = {
  info: FORECAST_AFTER_DUE,
  *check({ actions }) {
    for (const it of actions) {
      const { action, forecast, due } = it;
      if (forecast === null || due === null || forecast.last <= due.last) continue;
      if (!OPEN_STATUSES.includes(it.status)) continue;
      const said = latestEntry(it, (entry) => entry.forecast !== null);
      const asked = it.pending.find((request) => request.due !== null && request.due.last >= forecast.last);
      const late = count(daysBetween(due.last, forecast.last), "day");
      yield finding({
        rule: FORECAST_AFTER_DUE,
        message: `${action.id} is forecast for ${formatPeriod(forecast)}, ${late} after its due date, ${formatDay(due.last)}`,
        help:
          asked === undefined
            ? "Ask for a later date with the reason; or say how the time is made up, with a new forecast."
            : `Have the request decided: ${askedFor(asked)} waits for a decision.`,
        place: inEntry(action, said?.index ?? 0, "forecast"),
        action: action.id,
        value: forecast.last,
      });
    }
  },
};
