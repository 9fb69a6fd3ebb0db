import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planHere } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { DOWN, ENTER, planAsked } from "../../support/terminal.ts";

const FILES = {
  "plan/plan.yaml": "id: new\ntitle: A new plan\nbaseline: 2018-07\napprovers: []\n",
  "plan/directory.yaml": "posts:\n  director: { name: Director }\n",
  "plan/themes/2-two.md": "---\nid: 2\ntitle: Two\n---\n",
};
const at = (today: string) => ({ cwd: folderOf(FILES), today, now: `${today}T12:00:00Z` });
const read = (cwd: string, path: string): string => readFileSync(`${cwd}/plan/${path}`, "utf8");

test("what is written before the baseline is over is published, not added", async () => {
  const { cwd, now } = at("2018-07-31");
  await planHere(["add", "area", "Care"], { cwd, now });
  const { code, stdout } = await planHere(["new", "2.1", "--title", "First", "--owner", "director"], { cwd, now });
  expect([code, stdout]).toEqual([0, expect.stringContaining("2.1.1 is part of the plan as it is published.")]);
  expect(read(cwd, "actions/2.1.1-first.md")).toBe("---\nid: 2.1.1\ntitle: First\nowners:\n  - director\n---\n");
});

test("from the day after, it is a proposal, unless it is said to be published", async () => {
  const { cwd, now } = at("2018-08-01");
  await planHere(["add", "area", "Care"], { cwd, now });
  await planHere(["new", "2.1", "--title", "First"], { cwd, now });
  expect(read(cwd, "actions/2.1.1-first.md")).toContain("status: proposed");
  const { code, stderr } = await planHere(["new", "2.1", "--title", "Second", "--published"], { cwd, now });
  expect(code, stderr).toBe(0);
  expect(read(cwd, "actions/2.1.2-second.md")).toBe("---\nid: 2.1.2\ntitle: Second\n---\n");
  const both = await planHere(["new", "2.1", "--title", "T", "--published", "--by", "director"], { cwd, now });
  expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining("--published does not go with --by") });
});

test("at a terminal all is asked, and what is not there yet is added first", async () => {
  const { cwd, today } = at("2018-07-20");
  const { code, stderr } = await planAsked(
    ["new", "2.1"],
    [
      ["There is no key area 2.1 yet. Add one to theme 2?", ENTER],
      ["What is the key area called?", "Care at home", ENTER],
      ["What is the action called?", "Open the hub", ENTER],
      ["Who owns it?", "Somebody"],
      ["who is not in the directory yet", ENTER],
      ["Who is it?", "Head of Care", ENTER],
      ["is not in the directory. Add it as", DOWN, ENTER],
      ["By when?", "3 months", ENTER],
      ["What will it bring about?", "Shorter stays", ENTER],
    ],
    { cwd, today },
  );
  expect(code, stderr).toBe(0);
  expect(read(cwd, "actions/2.1.1-open-the-hub.md")).toBe(
    "---\nid: 2.1.1\ntitle: Open the hub\nowners:\n  - head-of-care\ntimescale: 3 months\noutcomes:\n  - Shorter stays\n---\n",
  );
  expect(read(cwd, "themes/2-two.md")).toContain('areas: { "2.1": { title: Care at home } }\n');
  expect(read(cwd, "directory.yaml")).toContain("head-of-care");
});

test("its priority is one of the plan's own words, asked for where it has some", async () => {
  const { cwd, now, today } = at("2018-07-31");
  writeFileSync(`${cwd}/plan/plan.yaml`, `${FILES["plan/plan.yaml"]}priorities: [Very high, Low]\n`);
  await planHere(["add", "area", "Care"], { cwd, now });
  const { code, stderr } = await planHere(["new", "2.1", "--title", "First", "--priority", "very high"], { cwd, now });
  expect(code, stderr).toBe(0);
  expect(read(cwd, "actions/2.1.1-first.md")).toContain("priority: Very high\n");
  const refused = await planHere(["new", "2.1", "--title", "Second", "--priority", "none"], { cwd, now });
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("Very high") });
  const asked = await planAsked(
    ["new", "2.1", "--owner", "director"],
    [
      ["What is the action called?", "Third", ENTER],
      ["By when?", ENTER],
      ["What will it bring about?", ENTER],
      ["Which priority has it?", DOWN, ENTER],
    ],
    { cwd, today },
  );
  expect(asked.code, asked.stderr).toBe(0);
  expect(read(cwd, "actions/2.1.2-third.md")).toContain("priority: Low\n");
});

test("where nobody can be asked, it names what adds what is missing", async () => {
  const { cwd, now } = at("2018-07-20");
  for (const args of [["new"], ["new", "2.1", "--title", "T"], ["new", "2", "--title", "T"]])
    expect(await planHere(args, { cwd, now })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("plan add area"),
    });
  await planHere(["add", "area", "Care"], { cwd, now });
  const unknown = await planHere(["new", "2.1", "--title", "T", "--owner", "Nobody"], { cwd, now });
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("plan add person") });
});

test("in a terminal it asks whether a plan that is begun late had the action from the start", async () => {
  const { cwd, now } = at("2018-11-20");
  await planHere(["add", "area", "Care"], { cwd, now });
  const answers = (title: string, ...keys: readonly string[]): Parameters<typeof planAsked>[1] => [
    ["What is the action called?", title, ENTER],
    ["Who owns it?", ENTER],
    ["By when?", "3 months", ENTER],
    ["Was it in the plan from the start?", ...keys, ENTER],
    ["What will it bring about?", ENTER],
  ];
  await planAsked(["new", "2.1"], answers("Old"), { cwd, today: "2018-11-20" });
  expect(read(cwd, "actions/2.1.1-old.md")).not.toContain("added");
  await planAsked(["new", "2.1"], answers("Fresh", DOWN), { cwd, today: "2018-11-20" });
  expect(read(cwd, "actions/2.1.2-fresh.md")).toContain("status: proposed");
});
