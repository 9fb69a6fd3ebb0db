import { formatDay } from "../../calendar/plan-date.ts";
import { VACANT_OWNER } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import type { Party } from "../../core/directory-index.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";
import { enumerated, nameOf } from "../wording.ts";

/** PLAN323: entries in force that hand an action over, whatever the as-of day. The finding's value is the owners. */
export const vacantOwner: Rule = {
  info: VACANT_OWNER,
  *check(ledger) {
    for (const action of ledger.plan.actions) {
      for (const [index, { owners, date }] of entriesInForce(action, (it) => it.owners !== null)) {
        if (owners === null || !owners.every((id) => isVacant(ledger.directory.party(id)))) continue;
        const who = enumerated(owners.map((id) => nameOf(ledger, id)));
        yield finding({
          rule: VACANT_OWNER,
          message:
            owners.length === 0
              ? `${action.id} was handed over to nobody on ${formatDay(date)}`
              : `${action.id} was handed over to ${who} on ${formatDay(date)}, which is vacant: nobody owns it`,
          help: "Name somebody who is there, beside the vacant post where that is to take it on.",
          place: inEntry(action, index, "owners"),
          action: action.id,
          value: owners.join(", "),
        });
      }
    }
  },
};

function isVacant(party: Party | undefined): boolean {
  return party?.kind === "post" && party.vacant;
}
