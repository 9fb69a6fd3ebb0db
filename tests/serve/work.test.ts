import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Recorder } from "../support/recording.ts";
import { TOP } from "../support/run-plan.ts";
import { hiddenIn, Pages } from "../support/serve.ts";

const YEAR = `${TOP}/tests/plans/a-year-of-progress`;
const DAY = "2025-03-31";

function begun() {
  const repository = new Recorder(YEAR);
  const env = {
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.org",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.org",
  };
  return { repository, pages: new Pages(`${repository.folder}/plan`, `${DAY}T12:00:00Z`, env) };
}

const formTo = (address: string, page: string): Record<string, readonly string[]> =>
  hiddenIn(new RegExp(`<form[^>]*action="${address}"[\\s\\S]*?</form>`).exec(page)?.[0] ?? "");

test("what is not saved is shown, taken back after a look, and saved", async () => {
  const { repository, pages } = begun();
  expect(await pages.page("/now/unsaved")).toContain("all of the plan is committed");
  await repository.plan(DAY, "update", "2.1.1", "--by", "contact-centre-manager", "--note", "Quiet <month>");
  const unsaved = await pages.page("/now/unsaved");
  expect(unsaved).toContain("Quiet &lt;month&gt;");
  const look = await (await pages.post("/now/unsaved/undo", { ...formTo("/now/unsaved/undo", unsaved) })).text();
  expect(look).toContain("<del>-    note: Quiet &lt;month&gt;</del>");
  expect(repository.changes()).toHaveLength(1);
  const agreed = hiddenIn(/<section class="preview"[\s\S]*?<\/section>/.exec(look)?.[0] ?? "");
  const done = await (await pages.post("/now/unsaved/undo", agreed)).text();
  expect(done).toContain("It is taken back.");
  expect(repository.changes()).toEqual([]);

  await repository.plan(DAY, "update", "2.1.1", "--by", "contact-centre-manager", "--note", "Quiet again");
  const page = await pages.page("/now/unsaved");
  const answer = await pages.post("/now/unsaved/save", { ...formTo("/now/unsaved/save", page), message: "March" });
  expect(await answer.text()).toContain("Saved as");
  expect(repository.git("log", "-1", "--format=%s").trim()).toBe("March");
  expect(repository.changes()).toEqual([]);
});

test("the round goes from one action to the next, and comes back to it once something is recorded", async () => {
  const { pages } = begun();
  const first = await pages.page("/now/round");
  expect(first).toMatch(/1 of \d+: /);
  expect(first).toContain('<a rel="next" href="/now/round?at=1">');
  const link =
    /href="(\/now\/record\/update[^"]*)"/.exec(await pages.page("/now/round?at=3"))?.[1]?.replaceAll("&amp;", "&") ??
    "";
  expect(link).toContain("next=%2Fnow%2Fround%3Fat%3D3");
  expect(await pages.page(link)).toMatch(/<option value="[^"]+" selected>[^<]+\(owns it\)/);
  for (const at of ["-1", "9999", "x", "1e9"]) expect(await pages.page(`/now/round?at=${at}`)).toContain("The round");
});

test("a meeting decides what is asked for, one by one, with its body, day and minute", async () => {
  const { repository, pages } = begun();
  const agenda = await pages.page("/now/meeting");
  expect(agenda).toContain("to be decided");
  const body = /<option value="([^"]+)"/.exec(agenda.slice(agenda.indexOf('id="body"')))?.[1] ?? "";
  const item = await pages.page(`/now/meeting?at=0&body=${body}&date=${DAY}&ref=minute+6`);
  const link = /href="(\/now\/record\/decide[^"]*)"/.exec(item)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const form = await pages.page(link);
  expect(form).toContain('value="minute 6"');
  const id = new URL(link, "http://x").searchParams.get("id") as string;
  const sent = Object.fromEntries(
    [...new URL(link, "http://x").searchParams].filter(([name]) => !["id", "next"].includes(name)),
  );
  const address = /<form class="record" method="post" action="([^"]*)"/.exec(form)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const answer = await pages.record(address, sent);
  expect(answer.headers.get("location")).toContain("/now/meeting?at=0");
  expect(repository.added().join("\n")).toContain("ref: minute 6");
  expect(repository.changes()[0]).toContain(`/${id}-`);
});

test("what follows a recording is never a page of somebody else's", async () => {
  const { pages } = begun();
  for (const next of [
    "//evil.example",
    "https://evil.example",
    "/now/round\\@evil",
    "javascript:alert(1)",
    "/start/x",
  ]) {
    const page = await pages.page(`/now/record/update?id=2.1.1&next=${encodeURIComponent(next)}`);
    expect(page).not.toContain("evil");
    expect(page).toContain('action="/now/record/update?id=2.1.1"');
  }
});

test("the board's paper is a page, and a file in Word and HTML as the command writes it", async () => {
  const { repository, pages } = begun();
  expect(await pages.page("/now/paper")).toContain("What to decide".slice(0, 4));
  const word = await pages.ask("/now/paper/board.docx");
  expect(word.headers.get("content-disposition")).toBe('attachment; filename="board.docx"');
  const file = `${repository.folder}/board.docx`;
  expect((await repository.plan(DAY, "report", "board", "-o", file)).code).toBe(0);
  expect(Buffer.from(await word.arrayBuffer()).equals(readFileSync(file))).toBe(true);
  const html = await pages.ask("/now/paper/board.html");
  expect(html.headers.get("content-disposition")).toContain("attachment");
});

test("an owner's page says what is asked of them, and comes back after each answer", async () => {
  const { repository, pages } = begun();
  const page = await pages.page("/now/owners/chief-nurse.html");
  expect(page).toContain("What is asked of Chief Nurse");
  const link = /href="(\/now\/record\/update[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const form = await pages.page(link);
  expect(form).toContain('<option value="chief-nurse" selected>');
  const address = /<form class="record" method="post" action="([^"]*)"/.exec(form)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const answer = await pages.record(address, { by: "chief-nurse", note: "Together" });
  expect(answer.headers.get("location")).toBe("/now/owners/chief-nurse.html");
  expect(repository.added().join("\n")).toContain("by: chief-nurse");
  expect(await pages.page("/on/2025-01-01/owners/chief-nurse.html")).not.toContain("What is asked");
});
