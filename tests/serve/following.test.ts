import { expect, test } from "vitest";
import { startServer } from "../../src/serve/serve.ts";
import { listeningOn } from "../support/listening.ts";
import { Recorder } from "../support/recording.ts";
import { TOP } from "../support/run-plan.ts";

const YEAR = `${TOP}/tests/plans/a-year-of-progress`;
const DAY = "2025-03-31";

/** A server that listens, on a plan of its own, and a browser's session with it. */
async function listening() {
  const repository = new Recorder(YEAR);
  const { commands, address, origin } = await listeningOn(`${repository.folder}/plan`, DAY);
  const answer = await fetch(address, { redirect: "manual" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { ...init, headers: { cookie, ...init.headers } });
  return { repository, commands, ask, origin };
}

const versionOf = (page: string): string => /data-version="(\d+)"/.exec(page)?.[1] ?? "";

test("a page that is open hears of what a command in a terminal wrote, and the next page shows it", async () => {
  const { repository, ask } = await listening();
  const version = versionOf(await (await ask("/now/actions/2.1.1.html")).text());
  const events = await ask(`/events?version=${version}`);
  expect(events.headers.get("content-type")).toBe("text/event-stream");
  await repository.plan(DAY, "update", "2.1.1", "--by", "contact-centre-manager", "--note", "Heard of it");
  expect(await events.text()).toContain("event: changed");
  const page = await (await ask("/now/actions/2.1.1.html")).text();
  expect(page).toContain("Heard of it");
  expect(Number(versionOf(page))).toBeGreaterThan(Number(version));
});

test("a page that was shown before the last change hears of it at once", async () => {
  const { ask } = await listening();
  expect(await (await ask("/events?version=999")).text()).toContain("event: changed");
});

test("a plan that breaks while it is open says so, and is there again once it is mended", async () => {
  const { repository, ask } = await listening();
  const before = repository.read("plan.yaml");
  repository.write("plan.yaml", "id: [");
  await expect.poll(async () => (await ask("/now/index.html")).status).toBe(409);
  expect(await (await ask("/now/index.html")).text()).toContain("plan.yaml");
  repository.write("plan.yaml", before);
  await expect.poll(async () => (await ask("/now/index.html")).status).toBe(200);
});

test("a file that cannot be read is named on every page, and counts", async () => {
  const { repository, ask } = await listening();
  repository.write("actions/9.9.9-broken.md", "---\nid: [\n---\n");
  await expect.poll(async () => (await ask("/now/index.html")).text()).toContain("9.9.9-broken.md");
});

test("it listens to this machine alone, and a second one on its port is refused", async () => {
  const { origin, commands } = await listening();
  expect(new URL(origin).hostname).toBe("127.0.0.1");
  const second = await startServer(commands, Number(new URL(origin).port));
  expect(second).toMatchObject({ ok: false, problem: expect.stringContaining("another program listens on port") });
});
