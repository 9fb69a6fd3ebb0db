import { expect, test } from "vitest";
import { BASE } from "../support/ledger.ts";
import { TOP } from "../support/run-plan.ts";
import { Pages } from "../support/serve.ts";
import { folderOf } from "../support/temporary-folder.ts";

const YEAR = `${TOP}/tests/plans/a-year-of-progress`;
const pages = new Pages(YEAR, "2025-03-31T12:00:00Z");

test("the pages of the site are there, as of today", async () => {
  const page = await pages.page("/now/index.html");
  expect(page).toContain("31 March 2025");
  expect(page).toContain('<link rel="stylesheet" href="/serve.css">');
  expect(await pages.page("/now/actions.html")).toContain("2.1.1");
  expect(await pages.page("/now/site.css")).toContain("font");
});

test("another day is asked for by a form, without scripts, and stays for the pages that follow", async () => {
  const form = await pages.ask("/go?as-of=2024-06-01&at=&page=actions/2.1.1.html");
  expect(form.status).toBe(303);
  expect(form.headers.get("location")).toBe("/on/2024-06-01/actions/2.1.1.html");
  const page = await pages.page("/on/2024-06-01/actions/2.1.1.html");
  expect(page).toContain("This page is about 1 June 2024");
  expect(page).toContain('href="../actions.html"');
});

test("today leads to where things are recorded, and a page that has no past to the first page of it", async () => {
  const asked = async (query: string) => (await pages.ask(`/go?${query}`)).headers.get("location");
  expect(await asked("as-of=2025-03-31&at=&page=actions.html")).toBe("/now/actions.html");
  expect(await asked("as-of=2025-03-30&at=&page=record%2Fupdate")).toBe("/on/2025-03-30/index.html");
  expect(await asked("as-of=2025-03-31&at=HEAD&page=actions.html")).toBe("/at/HEAD/on/2025-03-31/actions.html");
});

test("a day in words, as the command takes it", async () => {
  expect(await pages.page("/on/yesterday/index.html")).toContain("30 March 2025");
});

test("what is no day is refused in the command's words", async () => {
  const answer = await pages.ask("/on/32%20May/index.html");
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("--as-of: ");
});

test("a revision that git does not know is refused, and one that looks like an option too", async () => {
  for (const name of ["nowhere", "--output=x"]) {
    const answer = await pages.ask(`/at/${encodeURIComponent(name)}/index.html`);
    expect(answer.status, name).toBe(409);
  }
});

test("a page that the plan does not have is no other file either", async () => {
  for (const path of [
    "/now/nothing.html",
    "/now/..%2f..%2fplan.yaml",
    "/now/%2e%2e/plan.yaml",
    "/now/actions/%00.html",
  ]) {
    expect((await pages.ask(path)).status, path).toBe(404);
  }
});

test.each([
  ["the real plan", `${TOP}/plan`, "2018-11-15"],
  ["a plan without an action", folderOf(BASE), "2018-11-15"],
])("%s has all pages for working", async (_what, folder, day) => {
  const it = new Pages(folder, `${day}T12:00:00Z`);
  for (const path of [
    "index.html",
    "actions.html",
    "round",
    "meeting",
    "meeting?at=0",
    "paper",
    "unsaved",
    "record/new",
  ]) {
    expect(await it.page(`/now/${path}`), path).toContain("</html>");
  }
});

test("nothing stands inline in any page, and nothing is fetched from elsewhere", async () => {
  for (const path of ["index.html", "actions.html", "actions/2.1.1.html", "timeline.html", "owners.html"]) {
    const page = await pages.page(`/now/${path}`);
    expect(page).not.toMatch(/<style|<script(?![^>]* src="[^":]*")|\son[a-z]+=|\sstyle=|(?:src|action)="https?:/);
  }
});
