import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { afterwards } from "../support/afterwards.ts";
import { Recorder } from "../support/recording.ts";
import { cleanEnv, PROGRAM, requireBuilt, TOP } from "../support/run-plan.ts";
import { hiddenIn } from "../support/serve.ts";

const YEAR = `${TOP}/tests/plans/a-year-of-progress`;
const PATH = "/now/record/update?id=2.1.1";

beforeAll(requireBuilt);

/** The built program, serving a plan of its own, and a browser's session with it. */
async function served() {
  const repository = new Recorder(YEAR);
  const server = spawn(process.execPath, [PROGRAM, "serve", "--as-of", "2025-03-31"], {
    cwd: repository.folder,
    env: cleanEnv(),
  });
  const ended = once(server, "exit");
  afterwards(() => server.kill("SIGKILL"));
  let said = "";
  server.stderr.on("data", (text) => {
    said += text;
  });
  const [first] = await once(server.stdout, "data");
  const address = String(first).trim();
  const { origin, port } = new URL(address);
  const cookie = (await fetch(address, { redirect: "manual" })).headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = async (path: string) => (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
  const post = async (fields: Record<string, string | readonly string[]>): Promise<number> => {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
    const { status } = await fetch(`${origin}${PATH}`, {
      method: "POST",
      redirect: "manual",
      body,
      headers: { cookie, origin },
    });
    return status;
  };
  return { repository, server, ended, address, origin, port: Number(port), cookie, page, post, said: () => said };
}

test("it prints the address and nothing else on standard output, and Ctrl-C ends it with 130", async () => {
  const { server, ended, address, said } = await served();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start\/[\w-]{32}$/);
  server.kill("SIGINT");
  expect((await ended)[0]).toBe(130);
  expect(said()).toBe("");
});

test("nobody else on the network reaches it: it listens to the loopback alone", async () => {
  const { port } = await served();
  const { networkInterfaces } = await import("node:os");
  const others = Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) {
    const socket = connect({ host: address, port });
    const [error] = await once(socket, "error");
    expect((error as NodeJS.ErrnoException).code).toBe("ECONNREFUSED");
  }
});

test("a server that is killed while it records leaves the entry or leaves it out, and the plan whole", async () => {
  for (const after of [0, 20, 60, 120, 250, 500]) {
    const { repository, server, ended, page, post } = await served();
    const hidden = hiddenIn(await page(PATH));
    const answer = post({ ...hidden, _step: "record", by: "contact-centre-manager", note: "Killed" }).catch(() => 0);
    await new Promise((go) => setTimeout(go, after));
    server.kill("SIGKILL");
    await ended;
    const status = await answer;
    const added = repository.added();
    expect([0, 3]).toContain(added.length);
    if (status === 303) expect(added).toContain("    note: Killed");
    expect((await repository.plan("2025-03-31", "show", "2.1.1")).code).toBe(0);
    expect(
      (await repository.plan("2025-03-31", "update", "2.1.1", "--by", "contact-centre-manager", "--note", "On")).code,
    ).toBe(0);
  }
});

test("who sends slowly keeps nobody else waiting", async () => {
  const { port, cookie, origin, page } = await served();
  const sockets = Array.from({ length: 50 }, () => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.on("error", () => {});
    afterwards(() => socket.destroy());
    socket.write(
      `POST ${PATH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n_tok`,
    );
    return socket;
  });
  expect(await page("/now/index.html")).toContain("</html>");
  expect(sockets.every(({ destroyed }) => !destroyed)).toBe(true);
});

test("an entry of a command and of a page at once: both are there, or the page is told", async () => {
  const { repository, page, post } = await served();
  for (let n = 0; n < 8; n += 1) {
    const hidden = hiddenIn(await page(PATH));
    const [status, { code }] = await Promise.all([
      post({ ...hidden, _step: "record", by: "contact-centre-manager", note: `Page ${n};` }),
      repository.plan("2025-03-31", "update", "2.1.1", "--by", "contact-centre-manager", "--note", `Command ${n};`),
    ]);
    const there = repository.added().join("\n");
    expect(code).toBe(0);
    expect(there).toContain(`Command ${n};`);
    expect(there.includes(`Page ${n};`)).toBe(status === 303);
    expect([303, 409]).toContain(status);
  }
});
