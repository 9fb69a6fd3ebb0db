import { formatDay } from "../../calendar/plan-date.ts";
import { ASSURER_JUST_ADDED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { quote } from "../../text/quote.ts";
import { inEntry } from "../places.ts";
import type { IntegrityRule } from "../rule.ts";
import { newEntries } from "./new-entries.ts";

/** PLAN509: an assurance that is new in the change, by somebody whom the directory did not have before it. The finding's value is the `by`. */
export const assurerJustAdded: IntegrityRule = {
  info: ASSURER_JUST_ADDED,
  *check(before, after) {
    const [was, is] = [indexDirectory(before.directory), indexDirectory(after.directory)];
    for (const { action, entry, index } of newEntries(before, after)) {
      const { by, status, date } = entry;
      if (status !== "assured" || by === null || was.party(by) !== undefined || is.party(by) === undefined) continue;
      yield finding({
        rule: ASSURER_JUST_ADDED,
        message: `${action.id} was assured on ${formatDay(date)} by ${quote(is.name(by))} (${by}), who came into the directory with the same change`,
        help: "Add them to the directory in a change of its own; then have them assure.",
        place: inEntry(action, index, "by"),
        action: action.id,
        value: by,
      });
    }
  },
};
