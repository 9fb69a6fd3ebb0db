import type { Run } from "../../command.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import { pageCommands } from "./page-commands.ts";

/** Its options, as parsed. */
export interface ServeOptions {
  readonly open?: boolean;
  readonly port?: number;
}

const HIGHEST_PORT = 65_535;

/** Runs `plan serve`. */
export const run: Run<ServeOptions> = async (session, _args, { open = false, port = 0 }) => {
  session.refuseAt("shows the files as they are", "Leave --at out: the page has a field for a revision.");
  if (port > HIGHEST_PORT) throw new CannotRun(`--port: ${port} is no port`, `Give a number up to ${HIGHEST_PORT}.`);
  const { serve } = session.world;
  if (serve === undefined)
    throw new CannotRun("no browser can be reached from here", "Run it in a terminal: plan serve");
  const commands = pageCommands(session);
  const opened = await commands.open({ asOf: null, at: null });
  if (!opened.ok) throw new CannotRun(opened.problem, opened.help);
  const began = (address: string): void => {
    session.write(`${address}\n`);
    session.messages.next("Open this address in a browser on this machine. Ctrl-C ends it.");
  };
  const refusal = await serve(commands, { port, open, began });
  if (refusal !== null) throw new CannotRun(refusal.problem, refusal.help);
  return ExitCode.interrupted;
};
