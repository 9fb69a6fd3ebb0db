import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Decision, DecisionOutcome } from "../../core/action.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { CannotRun, refused } from "../exit-code.ts";
import { back, readDay } from "../options/dates.ts";
import { ask } from "../prompt/ask.ts";
import type { Session } from "../session/session.ts";
import { partyNamed } from "./entry-author.ts";
import type { DecisionOptions, TakenOptions } from "./options.ts";

/**
 * The decision that a request comes with; null where there is none yet.
 *
 * @param date of the entry
 * @throws CannotRun where it is said who decided, and not what
 */
export async function decisionTaken(
  session: Session,
  plan: Plan,
  { approved, ...options }: TakenOptions,
  date: PlanDate,
): Promise<Decision | null> {
  if (approved === true) return decisionOf(session, plan, "approved", options, date);
  const given = [
    ...(options.body === undefined ? [] : ["--body"]),
    ...(options.decisionDate === undefined ? [] : ["--decision-date"]),
    ...(options.ref === undefined ? [] : ["--ref"]),
  ];
  if (given.length === 0) return null;
  throw new CannotRun(
    `${given.join(", ")} says who decided, and nothing says what`,
    "If it was approved, add --approved. What was refused or put off is asked for first, then decided: plan decide.",
  );
}

/** The decision that the options give; it asks who decided where they do not say. */
export async function decisionOf(
  session: Session,
  plan: Plan,
  outcome: DecisionOutcome,
  { body, decisionDate, ref }: DecisionOptions,
  date: PlanDate,
): Promise<Decision> {
  const who =
    body === undefined ? await askWhoDecided(session, plan) : partyNamed({ plan, sayChoice: session.sayChoice }, body);
  requireApprover(plan, who);
  const day =
    decisionDate === undefined
      ? date
      : readDay("--decision-date", decisionDate, plan.info, back(session.today(plan.info)));
  if (day > date) {
    throw refused(
      `the decision would be of ${day}, after the entry that records it, of ${date}`,
      "Give the entry the day of the decision or a later one: --date.",
    );
  }
  return { outcome, body: who, date: day, ref: ref ?? null };
}

function askWhoDecided(session: Session, plan: Plan): Promise<string> {
  const { name } = indexDirectory(plan.directory);
  const { approvers } = plan.info;
  return ask(session, "--body <body>", `It says who decided. Who may: ${whoMay(plan)}.`, {
    kind: "choice",
    message: "Who decided?",
    choices: approvers.map((id) => ({ value: id, name: name(id) })),
    none: {
      problem: "nobody may decide yet: plan.yaml names no “approvers”",
      help: "To add a body or post that may: plan add approver NAME",
    },
  });
}

/**
 * What anybody else decides changes nothing (PLAN414): then it is better not to write it than to think that it counts.
 *
 * @throws CannotRun where the body or post may not decide
 */
export function requireApprover(plan: Plan, body: string): void {
  if (plan.info.approvers.includes(body)) return;
  const { name } = indexDirectory(plan.directory);
  throw refused(
    `${name(body)} may not decide, so nothing would change (PLAN414 may-not-decide)`,
    `Who may: ${whoMay(plan)}. If ${name(body)} may: plan add approver ${body}`,
  );
}

function whoMay({ info, directory }: Plan): string {
  const { name } = indexDirectory(directory);
  const each = info.approvers.map((id) => `${id} (${name(id)})`);
  return each.length === 0 ? "nobody, as plan.yaml names no “approvers”" : each.join(" or ");
}
