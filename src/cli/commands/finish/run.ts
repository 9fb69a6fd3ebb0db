import { formatDay, type PlanDate } from "../../../calendar/plan-date.ts";
import { indexDirectory } from "../../../core/directory-index.ts";
import type { Fields } from "../../../edit/change.ts";
import { schedule } from "../../../schedule/schedule.ts";
import { count, figure } from "../../../text/sentence.ts";
import { closingWords, openActions } from "../../../views/finish.ts";
import type { Run } from "../../command.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import { choose } from "../../options/choose.ts";
import { ask } from "../../prompt/ask.ts";
import type { WritingOptions } from "../../recording/options.ts";
import type { Recording } from "../../recording/recording.ts";
import { record } from "../../recording/transaction.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface FinishOptions extends WritingOptions {
  readonly date?: string;
  readonly body?: string;
  readonly ref?: string;
}

/** Runs `plan finish`. */
export const run: Run<FinishOptions> = (session, _args, options) =>
  record(session, options, {
    answer: (ledger) => decisionOf(session, ledger, options),
    build: (ledger, decision) => closing(ledger, dateOf(ledger, options), decision),
  });

function dateOf(ledger: WritingLedger, { date }: FinishOptions): PlanDate {
  return ledger.entryDay("--date", date);
}

async function decisionOf(session: Session, ledger: WritingLedger, options: FinishOptions): Promise<Fields> {
  const date = dateOf(ledger, options);
  requireClosable(ledger, date);
  const { parties, name } = indexDirectory(ledger.plan.directory);
  const { approvers } = ledger.plan.info;
  const choices = parties.map((one) => ({ id: one.id, names: [one.name, ...one.also] }));
  const body =
    options.body === undefined
      ? await ask(session, "--body <body>", `A plan is closed by one of its approvers: ${approvers.join(", ")}.`, {
          kind: "choice",
          message: "Who decided to close the plan?",
          choices: approvers.map((id) => ({ value: id, name: name(id) })),
        })
      : choose("body or post", options.body, choices, ledger.sayChoice);
  const ref =
    options.ref ??
    (await ask(session, "--ref <text>", "Say which minute or paper records the decision.", {
      kind: "text",
      message: "Which minute or paper records it?",
      required: true,
    }));
  return { outcome: "approved", body, date, ref };
}

function closing(ledger: WritingLedger, date: PlanDate, decision: Fields): Recording {
  requireClosable(ledger, date);
  return {
    changes: new Map([
      [
        "plan.yaml",
        {
          kind: "changes",
          changes: [
            { kind: "set", keys: ["state"], value: "closed" },
            { kind: "set", keys: ["closed"], value: { date, decision } },
          ],
        },
      ],
    ]),
    date,
    actions: [],
    remarks: closingWords(schedule(ledger.plan, date)),
  };
}

/** An open action would be lost from sight with the plan; one that cannot be read may be open. */
function requireClosable({ plan, today, shown }: WritingLedger, date: PlanDate): void {
  const refuse = (problem: string, help: string): never => {
    throw new CannotRun(problem, help, ExitCode.findings);
  };
  if (plan.info.closed !== null) {
    refuse(`the plan was closed on ${formatDay(plan.info.closed.date)}`, "There is nothing more to close.");
  }
  if (date > today) {
    refuse(`${formatDay(date)} is in the future: today is ${formatDay(today)}`, "Close the plan once it is decided.");
  }
  const unread = plan.unreadable.filter(({ kind }) => kind === "action");
  if (unread.length > 0) {
    const lines = unread.map(({ path, message }) => `${shown(path)}: ${message}`);
    refuse(
      [`the plan cannot be closed while ${count(unread.length, "action file")} cannot be read`, ...lines].join("\n"),
      "Mend what plan check says of them.",
    );
  }
  const open = openActions(schedule(plan, date));
  if (open.length === 0) return;
  refuse(
    [
      `the plan cannot be closed while ${figure(open.length)} of its ${count(plan.actions.length, "action")} ${open.length === 1 ? "is" : "are"} open`,
      ...open,
    ].join("\n"),
    "What is done: plan complete ID --evidence …\nWhat goes on elsewhere, or will not be done: plan close ID --as transferred|superseded|withdrawn --note …",
  );
}
