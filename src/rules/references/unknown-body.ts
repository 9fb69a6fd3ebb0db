import { error, type Rule } from "../rule.ts";
import { bodiesNamed, unknownParties } from "./parties-named.ts";

const info = error({
  code: "PLAN302",
  name: "unknown-body",
  what: "A body or post that decides, meets or approves, or whom a body is made of, is not in the directory.",
  why: "A decision by nobody that the plan knows changes nothing, and cannot be traced.",
  fix: "Correct the id, or add the body or post to `directory.yaml`.",
  example: "decision: { outcome: approved, body: hwb-exective-group }\n",
});

/** PLAN302: approvers, meetings, decisions, exceptions and the make-up of bodies name ids of the directory. */
export const unknownBody: Rule = {
  info,
  check: (ledger) => unknownParties(info, ledger, (isUnknown) => bodiesNamed(ledger.plan, isUnknown)),
};
