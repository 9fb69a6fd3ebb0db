import { formatPeriod } from "../../calendar/period.ts";
import { daysBetween, formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { count } from "../../text/figures.ts";
import { inEntry, latestEntry } from "../places.ts";
import { type Rule, warning } from "../rule.ts";
import { askedFor } from "../wording.ts";

const info = warning({
  code: "PLAN405",
  name: "forecast-after-due",
  what: "The owner expects to finish an action after it is due.",
  why: "A forecast moves no date. Those who agreed the date should hear now that it will not be kept, not when it has passed.",
  fix: "Ask for a later date with the reason, and have it decided; or say how the time is made up, with a new forecast.",
  example: "timescale: 3 months\nprogress:\n  - date: 2018-09-05\n    forecast: 2018-12\n",
});

/** PLAN405: the forecast has not passed, and ends after the current due date. The finding's value is its last day. */
export const forecastAfterDue: Rule = {
  info,
  *check({ actions }) {
    for (const it of actions) {
      const { action, forecast, due } = it;
      if (forecast === null || due === null || forecast.last <= due.last) continue;
      if (!OPEN_STATUSES.includes(it.status)) continue;
      const said = latestEntry(it, (entry) => entry.forecast !== null);
      const asked = it.pending.find((request) => request.due !== null && request.due.last >= forecast.last);
      const late = count(daysBetween(due.last, forecast.last), "day");
      yield finding({
        rule: info,
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
