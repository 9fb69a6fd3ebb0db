import { formatPeriod } from "../../calendar/period.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { inEntry, latestEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN406",
  name: "forecast-lapsed",
  what: "The day on which an action was expected to be done has passed, and it is not done.",
  why: "A forecast that has passed counts as none: nobody knows any longer when the action will be done.",
  fix: "Record that it is complete, with evidence; or give a new forecast in a new entry.",
  example: "progress:\n  - date: 2018-09-05\n    forecast: 2018-09\n",
});

/** PLAN406: the latest forecast ends before the as-of day. The finding's value is its last day. */
export const forecastLapsed: Rule = {
  info,
  *check({ actions }) {
    for (const it of actions) {
      const { action, lapsedForecast, status } = it;
      if (lapsedForecast === null || !OPEN_STATUSES.includes(status)) continue;
      const said = latestEntry(it, (entry) => entry.forecast !== null);
      yield finding({
        rule: info,
        message: `the forecast of ${action.id}, ${formatPeriod(lapsedForecast)}, has passed, and it is not complete`,
        help: "Record that it is complete, with evidence; or give a new forecast in a new entry.",
        place: inEntry(action, said?.index ?? 0, "forecast"),
        action: action.id,
        value: lapsedForecast.last,
      });
    }
  },
};
