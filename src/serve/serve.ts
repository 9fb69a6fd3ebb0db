import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { openAddress } from "../io/console/open-address.ts";
import { untilStopped } from "../io/console/programs.ts";
import { followFiles } from "../io/files/follow.ts";
import { gitFolderOf, repositoryTop } from "../io/git/repository.ts";
import type { Commands, Refusal, ServePages } from "../ledger/commands.ts";
import { newAccess, startAddress } from "./access.ts";
import { pagesApp } from "./app.ts";
import { Desk } from "./desk.ts";
import { Reading } from "./reading.ts";

/** Only this machine: there is no option to listen to others, as git is what shares a plan. */
const LOOPBACK = "127.0.0.1";

/** In milliseconds: nobody takes longer to send a form from this machine. */
const LONGEST_REQUEST = 20_000;

/** Listens, says where, and waits until it is stopped. */
export const serve: ServePages = async (commands, { port, open, began }) => {
  const started = await startServer(commands, port);
  if (!started.ok) return started;
  began(started.address);
  if (open) openAddress(started.address, commands.env);
  await untilStopped();
  await started.stop();
  return null;
};

interface Started {
  readonly ok: true;
  /** With the key that starts a session. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server, and follows the plan's files. */
export async function startServer(commands: Commands, port: number): Promise<Started | Refusal> {
  let app: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, bindings) => app?.fetch(request, bindings) ?? new Response(null, { status: 503 }),
    serverOptions: { requestTimeout: LONGEST_REQUEST, headersTimeout: LONGEST_REQUEST },
  }) as Server;
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  let unfollow: (() => void) | null = null;
  const reading = new Reading(commands, () => unfollow !== null);
  unfollow = follow(commands.folder, reading);
  const access = newAccess(listening.port);
  app = pagesApp(new Desk(commands, access, reading));
  const stop = async (): Promise<void> => {
    unfollow?.();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { ok: true, address: startAddress(access), stop };
}

function listen(server: Server, port: number): Promise<{ readonly ok: true; readonly port: number } | Refusal> {
  return new Promise((done) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      done({
        ok: false,
        problem: taken ? `another program listens on port ${port}` : `port ${port} cannot be used: ${error.message}`,
        help: "Leave --port out: then any free one is taken. Or give another.",
      });
    });
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      done({ ok: true, port: typeof address === "object" && address !== null ? address.port : port });
    });
  });
}

/** Null where the system cannot watch: then each page reads the plan anew. */
function follow(folder: string, reading: Reading): (() => void) | null {
  const top = repositoryTop(folder);
  try {
    // What git notes of a commit or a pull lies beside the plan.
    return followFiles(folder, top === null ? [] : [gitFolderOf(top)], () => reading.changed());
  } catch {
    return null;
  }
}
