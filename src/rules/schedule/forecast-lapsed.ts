import { formatPeriod } from "../../calendar/period.ts";
import { FORECAST_LAPSED } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { inEntry, latestEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN406: the latest forecast ends before the as-of day. The finding's value is its last day. */
export const forecastLapsed: Rule = {
  info: FORECAST_LAPSED,
  *check({ actions }) {
    for (const it of actions) {
      const { action, lapsedForecast, status } = it;
      if (lapsedForecast === null || !OPEN_STATUSES.includes(status)) continue;
      const said = latestEntry(it, (entry) => entry.forecast !== null);
      yield finding({
        rule: FORECAST_LAPSED,
        message: `the forecast of ${action.id}, ${formatPeriod(lapsedForecast)}, has passed, and it is not complete`,
        help: "Record that it is complete, with evidence; or give a new forecast in a new entry.",
        place: inEntry(action, said?.index ?? 0, "forecast"),
        action: action.id,
        value: lapsedForecast.last,
      });
    }
  },
};
