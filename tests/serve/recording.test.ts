import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BASE } from "../support/ledger.ts";
import { Recorder } from "../support/recording.ts";
import { hiddenIn, Pages } from "../support/serve.ts";
import { folderOf } from "../support/temporary-folder.ts";

const DAY = "2018-10-05";
const FILES = {
  ...BASE,
  "actions/1.1.1-one.md":
    "---\nid: 1.1.1\ntitle: One\nowners: [director]\ntimescale: 3 months\nmilestones:\n  - by: 2018-09\n    title: First, meeting\n---\n\nOne\n",
  "actions/1.1.2-two.md": "---\nid: 1.1.2\ntitle: Two\nowners: [nurse]\ntimescale: 3 months\n---\n\nTwo\n",
};

const PLAN = folderOf(FILES);

/** The same plan twice: in one the command records, in the other the page. */
async function both() {
  const [byCommand, byPage] = [new Recorder(PLAN), new Recorder(PLAN)];
  return { byCommand, byPage, pages: new Pages(`${byPage.folder}/plan`, `${DAY}T12:00:00Z`) };
}

type Filled = Readonly<Record<string, string | readonly string[]>>;
const update = (filled: Filled) => ({ command: "update", filled });

test.each<
  [what: string, args: readonly string[], form: { command: string; filled: Filled }, before?: readonly string[]]
>([
  [
    "an update",
    ["update", "1.1.1", "--by", "director", "--status", "in-progress", "--note", 'Begun: "at last" — 50 % & more'],
    update({ by: "director", status: "in-progress", note: 'Begun: "at last" — 50 % & more' }),
  ],
  [
    "a note of several lines, as a browser sends it",
    ["update", "1.1.1", "--by", "director", "--note", "One.\n\n- two\n- three", "--forecast", "2018-12"],
    update({ by: "director", note: "One.\r\n\r\n- two\r\n- three", forecast: "2018-12" }),
  ],
  [
    "a note that looks like an option, on another day, not public",
    ["update", "1.1.1", "--by", "director", "--note=--void", "--date", "2018-10-01", "--not-public"],
    update({ by: "director", note: "--void", date: "2018-10-01", "not-public": "yes" }),
  ],
  [
    "that it is done, with two pieces of evidence and a milestone",
    [
      ...["complete", "1.1.1", "--by", "director", "--evidence", "https://example.org/a", "--evidence", "Minute 6"],
      ...["--met", "First, meeting"],
    ],
    {
      command: "complete",
      filled: { by: "director", evidence: "https://example.org/a\r\nMinute 6\r\n", met: ["First, meeting"] },
    },
  ],
  [
    "a request for another date",
    ["extend", "1.1.1", "--due", "2018-12", "--by", "director", "--note", "Two boards."],
    { command: "extend", filled: { due: "2018-12", by: "director", note: "Two boards." } },
  ],
  [
    "a request with its decision",
    [
      ...["hold", "1.1.1", "--review", "2019-01", "--by", "director", "--note", "No staff."],
      ...["--approved", "--body", "executive", "--ref", "minute 6"],
    ],
    {
      command: "hold",
      filled: {
        review: "2019-01",
        by: "director",
        note: "No staff.",
        approved: "yes",
        body: "executive",
        ref: "minute 6",
      },
    },
  ],
  [
    "a decision",
    ["decide", "1.1.1", "--approved", "--body", "executive", "--ref", "minute 6"],
    { command: "decide", filled: { outcome: "approved", body: "executive", ref: "minute 6" } },
    ["extend", "1.1.1", "--due", "2018-12", "--by", "director", "--note", "Two boards."],
  ],
  [
    "a refusal",
    ["decide", "1.1.1", "--refused", "--body", "executive", "--note", "The date stands."],
    { command: "decide", filled: { outcome: "refused", body: "executive", note: "The date stands." } },
    ["extend", "1.1.1", "--due", "2018-12", "--by", "director", "--note", "Two boards."],
  ],
  [
    "an assurance",
    ["assure", "1.1.1", "--by", "panel", "--note", "Minutes checked"],
    { command: "assure", filled: { by: "panel", note: "Minutes checked" } },
    ["complete", "1.1.1", "--by", "director", "--evidence", "Minute 6"],
  ],
  [
    "an assurance that failed",
    ["assure", "1.1.1", "--fail", "--by", "panel", "--note", "No minutes"],
    { command: "assure", filled: { fail: "yes", by: "panel", note: "No minutes" } },
    ["complete", "1.1.1", "--by", "director", "--evidence", "Minute 6"],
  ],
  [
    "that it is taken up again",
    ["reopen", "1.1.1", "--by", "director", "--note", "Not after all"],
    { command: "reopen", filled: { by: "director", status: "in-progress", note: "Not after all" } },
    ["complete", "1.1.1", "--by", "director", "--evidence", "Minute 6"],
  ],
  [
    "an end",
    ["close", "1.1.1", "--as", "superseded", "--to", "1.1.2", "--by", "director", "--note", "The same"],
    { command: "close", filled: { as: "superseded", to: "1.1.2", by: "director", note: "The same" } },
  ],
  [
    "a correction",
    ["correct", "1.1.1", "2018-10-05", "--confidence", "low", "--note", "It was low"],
    { command: "correct", filled: { entry: "2018-10-05", confidence: "low", note: "It was low" } },
    ["update", "1.1.1", "--by", "director", "--confidence", "high", "--note", "Sure"],
  ],
  [
    "a new action",
    ["new", "1.1", "--title", "Three", "--owner", "nurse", "--owner", "manager", "--text", "Do\n\nit", "--by", "panel"],
    {
      command: "new",
      filled: { area: "1.1", title: "Three", owner: ["nurse", "manager"], text: "Do\r\n\r\nit", by: "panel" },
    },
  ],
])("%s is written as the command writes it, byte for byte", async (_what, args, { command, filled }, before) => {
  const { byCommand, byPage, pages } = await both();
  if (before !== undefined)
    for (const one of [byCommand, byPage]) expect((await one.plan(DAY, ...before)).code).toBe(0);
  expect(await byCommand.plan(DAY, ...args)).toMatchObject({ code: 0 });
  const answer = await pages.record(`/now/record/${command}${command === "new" ? "" : "?id=1.1.1"}`, filled);
  expect(answer.status).toBe(303);
  expect(byPage.git("status", "--porcelain")).toBe(byCommand.git("status", "--porcelain"));
  expect(byPage.git("diff")).toBe(byCommand.git("diff"));
  const added = byCommand.changes().filter((line) => line.startsWith("new "));
  for (const line of added) {
    const path = line.slice("new ".length);
    expect(readFileSync(`${byPage.folder}/${path}`, "utf8")).toBe(readFileSync(`${byCommand.folder}/${path}`, "utf8"));
  }
});

test("what will be recorded is shown first: the lines, what becomes of the action, what check would say", async () => {
  const { byPage, pages } = await both();
  const answer = await pages.send("/now/record/update?id=1.1.1", { by: "director", confidence: "low", note: "Worse" });
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(page).toContain("<ins>+    confidence: low</ins>");
  expect(page).toContain("Off track");
  expect(page).toContain("What you filled in");
  expect(byPage.changes()).toEqual([]);
});

test.each<[what: string, command: string, filled: Filled, field: string, said: RegExp]>([
  ["no evidence", "complete", { by: "director", note: "Done" }, "evidence", /--evidence &lt;where&gt; is missing/],
  ["no note", "extend", { by: "director", due: "2018-12" }, "note", /--note &lt;text&gt; is missing/],
  ["no date", "extend", { by: "director", due: "soonish", note: "x" }, "due", /soonish/],
  ["a day in the future", "update", { by: "director", note: "x", date: "2018-11-01" }, "date", /future/],
  [
    "nobody who may decide",
    "extend",
    { due: "2018-12", by: "director", note: "x", approved: "yes", body: "panel" },
    "",
    /may not decide/,
  ],
  ["a key area that there is not", "new", { area: "9.9", title: "x" }, "area", /there is no key area/],
])(
  "%s is refused at its field in the command's words, and nothing typed is lost",
  async (_what, command, filled, field, said) => {
    const { byPage, pages } = await both();
    const answer = await pages.send(`/now/record/${command}${command === "new" ? "" : "?id=1.1.1"}`, filled);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(said);
    if (field !== "") expect(page).toMatch(new RegExp(`id="field-${field}"[^>]*aria-invalid="true"`));
    for (const [name, value] of Object.entries(filled)) {
      if (name !== "approved") expect(page, name).toMatch(new RegExp(`value="${value}"|>\\n?${value}</textarea>`));
    }
    expect(byPage.changes()).toEqual([]);
  },
);

test("a file that changed since the page was shown is said, with what changed, and nothing is overwritten", async () => {
  const { byPage, pages } = await both();
  const path = "/now/record/update?id=1.1.1";
  const preview = await (await pages.send(path, { by: "director", note: "Mine" })).text();
  expect((await byPage.plan(DAY, "update", "1.1.1", "--by", "director", "--note", "Theirs")).code).toBe(0);
  const form = /<form class="button"[\s\S]*?<\/form>/.exec(preview)?.[0] ?? "";
  const answer = await pages.post(path, hiddenIn(form));
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain("was changed since this page was shown");
  expect(page).toContain("<ins>+    note: Theirs</ins>");
  expect(page).toContain("Mine");
  expect(byPage.added().join("\n")).not.toContain("Mine");
  expect((await pages.record(path, { by: "director", note: "Mine" })).status).toBe(303);
  expect(byPage.added().join("\n")).toContain("Theirs");
  expect(byPage.added().join("\n")).toContain("Mine");
});

test("a form without our token, or of another kind, writes nothing", async () => {
  const { byPage, pages } = await both();
  const path = "/now/record/update?id=1.1.1";
  const filled = { by: "director", note: "x", _step: "record" };
  for (const token of ["", "x", pages.access.key, pages.access.session]) {
    expect((await pages.post(path, { ...filled, _token: token })).status).toBe(403);
  }
  for (const type of ["text/plain", "application/json", "multipart/form-data; boundary=x"]) {
    const answer = await pages.ask(path, {
      method: "POST",
      body: `_token=${pages.access.token}&note=x`,
      headers: { origin: `http://${pages.access.hosts[0]}`, "content-type": type },
    });
    expect(answer.status, type).toBe(403);
  }
  expect(byPage.changes()).toEqual([]);
});

test("what is too long is not read", async () => {
  const { byPage, pages } = await both();
  const answer = await pages.send("/now/record/update?id=1.1.1", { by: "director", note: "x".repeat(600_000) });
  expect(answer.status).toBe(413);
  expect(byPage.changes()).toEqual([]);
});

test("an action's page offers what can be recorded of it as it stands", async () => {
  const { byPage, pages } = await both();
  const open = await pages.page("/now/actions/1.1.1.html");
  expect(open).toContain('href="/now/record/complete?id=1.1.1"');
  expect(open).not.toContain("/now/record/assure");
  await byPage.plan(DAY, "complete", "1.1.1", "--by", "director", "--evidence", "Minute 6");
  expect(await pages.page("/now/actions/1.1.1.html")).toContain('href="/now/record/assure?id=1.1.1"');
  expect(await pages.page("/on/2018-09-01/actions/1.1.1.html")).not.toContain("/record/");
});

test("64 at once to one action: every entry is there, or its sender is told", async () => {
  const { byPage, pages } = await both();
  const path = "/now/record/update?id=1.1.1";
  const hidden = hiddenIn(await pages.page(path));
  const sent = Array.from({ length: 64 }, (_, at) => `Note ${at};`);
  const answers = await Promise.all(
    sent.map((note) => pages.post(path, { ...hidden, _step: "record", by: "director", note })),
  );
  const there = byPage.added().join("\n");
  for (const [at, note] of sent.entries()) expect(there.includes(note), note).toBe(answers[at]?.status === 303);
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
}, 60_000);
