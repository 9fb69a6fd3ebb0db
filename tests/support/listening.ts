import { pageCommands } from "../../src/cli/commands/serve/page-commands.ts";
import { Session } from "../../src/cli/session/session.ts";
import { startServer } from "../../src/serve/serve.ts";
import { afterwards } from "./afterwards.ts";

const COMMITTER = {
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

/** A server that listens on a port of its own until the test file is done, at noon of a day. */
export async function listeningOn(folder: string, day: string) {
  const world = {
    ...{ args: [], cwd: folder, env: { PATH: process.env["PATH"], ...COMMITTER } },
    ...{ stdout: { write: () => {} }, stderr: { write: () => {} }, now: () => Date.parse(`${day}T12:00:00Z`) },
  };
  const commands = pageCommands(new Session(world, { input: false, cache: false, pager: false }));
  const started = await startServer(commands, 0);
  if (!started.ok) throw new Error(started.problem);
  afterwards(() => started.stop());
  return { commands, address: started.address, origin: new URL(started.address).origin };
}
