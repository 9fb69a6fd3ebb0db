import { addStep } from "../../../calendar/plan-date.ts";
import { indexDirectory } from "../../../core/directory-index.ts";
import { formatNamed } from "../../../render/formats.ts";
import { count } from "../../../text/sentence.ts";
import { type Task, tasksOf } from "../../../views/next.ts";
import { roundCard } from "../../../views/round-card.ts";
import { list } from "../../../views/words.ts";
import type { Run } from "../../command.ts";
import { asCannotRun, CannotRun, ExitCode, refused } from "../../exit-code.ts";
import type { NarrowOptions } from "../../options/narrow.ts";
import { narrowActions } from "../../options/narrow-actions.ts";
import { ask } from "../../prompt/ask.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { openToWrite, scheduledOn, type WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import { type Answer, answersTo, EACH_OWNER, recordAnswer } from "./answers.ts";

/** Its options, as parsed. */
export interface RoundOptions extends NarrowOptions {
  readonly by?: string;
  readonly date?: string;
}

/** Runs `plan round`. */
export const run: Run<RoundOptions> = async (session, _args, options) => {
  if (!session.canAsk) {
    throw new CannotRun(
      "a round asks at a terminal, and there is nobody here to ask",
      "To see what needs a word: plan next. To ask the owners: plan chase",
    );
  }
  const ledger = openToWrite(session);
  const { plan, asOf } = ledger;
  const among = narrowActions(options, { ...ledger, commit: null, texts: ledger.loaded.texts }, session);
  const tasks = tasksOf(among, ledger.scheduled, addStep(asOf, plan.info.rating.dueSoon));
  if (tasks.length === 0) throw refused("no action needs a word", "To see how all stand: plan list");
  const by = options.by === undefined ? await askedSpeaker(session, ledger) : partyNamed(ledger, options.by);
  const recorded = new Set<string>();
  const code = await walk(session, ledger, tasks, { by, date: options.date }, recorded);
  const rest = tasks.length - recorded.size;
  const others =
    rest === 0 ? "" : ` ${count(rest, "action")} still ${rest === 1 ? "needs" : "need"} a word: plan round`;
  session.write(
    recorded.size === 0
      ? `\nNothing was recorded.${others}\n`
      : `\nRecorded in this round: ${list([...recorded])}.${others}\n`,
  );
  if (recorded.size > 0) session.messages.next("Not committed. Next: plan save, or plan undo to take something back");
  return code;
};

/** Asked once: who keeps a plan records for others all month. */
function askedSpeaker(session: Session, { plan }: WritingLedger): Promise<string> {
  const { parties } = indexDirectory(plan.directory);
  const people = parties.filter(({ kind }) => kind !== "organisation");
  return ask(session, "", "", {
    kind: "search",
    message: "Whose statements do you record? (type to search)",
    choices: [
      { value: EACH_OWNER, name: "Of each action, its first owner's" },
      ...people.map(({ id, name }) => ({ value: id, name })),
    ],
  });
}

/** From one action to the next, and back; what cannot be written is said, and asked once more. */
async function walk(
  session: Session,
  ledger: WritingLedger,
  tasks: readonly Task[],
  speaker: { readonly by: string; readonly date: string | undefined },
  recorded: Set<string>,
): Promise<ExitCode> {
  let at = 0;
  while (at < tasks.length) {
    const task = fresh(session, tasks[at] as Task, recorded);
    const card = roundCard(ledger.plan, task, at + 1, tasks.length);
    session.write(`\n${formatNamed("table")?.render(card, session.surface) ?? ""}`);
    try {
      const answer = (await ask(session, "", "", {
        kind: "choice",
        message: "And now?",
        choices: answersTo(task.it, at > 0),
      })) as Answer;
      if (answer === "stop") return ExitCode.done;
      if (answer === "back") at -= 1;
      else if (answer === "skip") at += 1;
      else if ((await recordAnswer(session, answer, task.it, speaker)) === ExitCode.done) {
        recorded.add(task.it.action.id);
        at += 1;
      }
    } catch (error) {
      const problem = asCannotRun(error);
      if (problem === null) throw error;
      if (problem.exitCode === ExitCode.interrupted) return ExitCode.interrupted;
      session.messages.cannotRun(problem);
    }
  }
  return ExitCode.done;
}

/** The action as it stands after what this round recorded of it. */
function fresh(session: Session, task: Task, recorded: ReadonlySet<string>): Task {
  const { id } = task.it.action;
  if (!recorded.has(id)) return task;
  const { plan, asOf } = openToWrite(session);
  return { ...task, it: scheduledOn(plan, id, asOf) ?? task.it, says: "Recorded in this round." };
}
