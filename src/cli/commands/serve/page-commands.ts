import type { AskedPlan, Commands, OpenedPlan, Refusal } from "../../../ledger/commands.ts";
import { asCannotRun } from "../../exit-code.ts";
import type { GlobalOptions } from "../../options/global.ts";
import { Session } from "../../session/session.ts";

/** What commands do for the pages: each time in a session of its own, at which nobody can be asked. */
export function pageCommands(outer: Session): Commands {
  const folder = outer.folder();
  return {
    folder,
    env: outer.env,
    open: (asked) => opened(outer, asked),
    dayAsked: (info) => outer.asOf(info),
    fault: (error) => outer.messages.note(`a fault in the program itself: ${error.stack ?? error.message}`),
  };
}

async function opened(outer: Session, { asOf, at }: AskedPlan): Promise<OpenedPlan | Refusal> {
  const { session, said } = quietSession(outer, { ...(asOf === null ? {} : { asOf }), ...(at === null ? {} : { at }) });
  try {
    await session.prepare();
    const { plan, asOf: day, origin, texts } = session.open();
    return { ok: true, plan, asOf: day, origin, texts, said: said() };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  const problem = asCannotRun(error);
  if (problem === null) throw error;
  return { ok: false, problem: problem.message, help: problem.help };
}

/** A session at which nobody can be asked, and what it says beside its data. */
function quietSession(outer: Session, options: Partial<GlobalOptions>) {
  let said = "";
  const { stdin: _stdin, progress: _progress, ...world } = outer.world;
  const session = new Session(
    { ...world, stdout: { write: () => {} }, stderr: { write: (text) => (said += text) } },
    { ...outer.options, ...options, color: false, input: false, pager: false },
  );
  return { session, said: () => said };
}
