import type { AskedPlan, Commands, OpenedPlan, Refusal } from "../../../ledger/commands.ts";
import { asCannotRun } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";
import { formOf, offeredCommands } from "./forms.ts";
import { quietSession } from "./quiet-session.ts";
import { runForPage } from "./run-for-page.ts";

/** What commands do for the pages: each time in a session of its own, at which nobody can be asked. */
export function pageCommands(outer: Session): Commands {
  return {
    folder: outer.folder(),
    env: outer.env,
    open: (asked) => opened(outer, asked),
    dayAsked: (info) => outer.asOf(info),
    offered: offeredCommands,
    form: formOf,
    run: (command, values, how = {}) => {
      const { asOf } = how;
      return runForPage(quietSession(outer, asOf === undefined ? {} : { asOf }), command, values, how);
    },
    fault: (error) => outer.messages.note(`a fault in the program itself: ${error.stack ?? error.message}`),
  };
}

async function opened(outer: Session, { asOf, at }: AskedPlan): Promise<OpenedPlan | Refusal> {
  const asked = { ...(asOf === null ? {} : { asOf }), ...(at === null ? {} : { at }) };
  const { session, said } = quietSession(outer, asked);
  try {
    await session.prepare();
    const { plan, asOf: day, origin, texts } = session.open();
    return { ok: true, plan, asOf: day, origin, texts, said: said() };
  } catch (error) {
    const problem = asCannotRun(error);
    if (problem === null) throw error;
    return { ok: false, problem: problem.message, help: problem.help };
  }
}
