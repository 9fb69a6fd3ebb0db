import { cpSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, ask } from "../support/ask.ts";
import { runs, sample } from "../support/properties.ts";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PLANS = { ours: `${TOP}/plan`, "a year of progress": `${TOP}/tests/plans/a-year-of-progress` };

/** Every reading command that asks nothing of git, in its formats. */
const QUESTIONS: readonly (readonly string[])[] = [
  ["status"],
  ["status", "--format", "markdown"],
  ["status", "--format", "json"],
  ["list"],
  ["list", "--overdue", "--sort", "due", "--format", "csv"],
  ["list", "--text", "care", "--format", "json"],
  ["list", "--format", "markdown", "--columns", "id,title,due"],
  ["list", "--format", "ids"],
  ["show", "1.1.1"],
  ["show", "1.1.1", "--format", "json"],
  ["check"],
  ["check", "--format", "json"],
  ["check", "--format", "sarif"],
  ["check", "--format", "junit"],
  ["check", "--format", "gitlab", "--fail-on", "never"],
  ["check", "--new-since", "2019-01-01"],
  ["history", "--until", "2020-01-31"],
];

describe.each(Object.entries(PLANS))("of %s", (_name, plan) => {
  test.each(sample(QUESTIONS))(
    "plan %s %s %s %s says the same without a cache, with a cold one and with a warm one",
    async (...args) => {
      const cwd = folderOf();
      cpSync(plan, join(cwd, "plan"), { recursive: true });
      const asked = { args: [...args, "--as-of", "2025-03-31"], cwd, cache: join(folderOf(), "kept") };
      const plain = await ask({ ...asked, cache: null });
      for (let run = 0; run < 3; run += 1) expect(await ask(asked)).toEqual(plain);
      expect(await ask({ ...asked, args: [...asked.args, "--no-cache"] })).toEqual(plain);
    },
  );
});

function smallPlan(): string {
  return folderOf({
    "plan.yaml": "id: small\ntitle: Small\nbaseline: 2018-07\ntime-zone: Europe/London\n",
    "directory.yaml": "posts:\n  director: { name: Director }\n",
    "actions/1.1.1-one.md": "---\nid: 1.1.1\ntitle: One aaaa\nowners: [director]\ntimescale: 3 months\n---\n\nDo one\n",
    "actions/1.1.2-two.md": "---\nid: 1.1.2\ntitle: Two\ntimescale: 6 months\n---\n\nDo two\n",
  });
}

function about(cwd: string, more: Partial<Asked> = {}): Asked {
  return { args: ["list", "--as-of", "2019-01-01"], cwd, cache: join(folderOf(), "kept"), ...more };
}

test("the messages beside an answer, and its code, are said again", async () => {
  const cwd = smallPlan();
  writeFileSync(join(cwd, "actions/1.1.3-three.md"), "no fields\n");
  const asked = about(cwd);
  const first = await ask(asked);
  expect(first).toMatchObject({ code: 1, stderr: expect.stringContaining("1.1.3") });
  expect(await ask(asked)).toEqual(first);
});

describe("what is said is said anew", () => {
  const changes: readonly (readonly [what: string, change: (folder: string) => void])[] = [
    ["a file has other bytes, of the same length and the same times", (folder) => sameButOther(folder)],
    [
      "a file is new",
      (folder) => writeFileSync(join(folder, "actions/1.1.9-new.md"), "---\nid: 1.1.9\ntitle: New\n---\n"),
    ],
    ["a file has another name", (folder) => renameSync(at(folder, "1.1.2-two.md"), at(folder, "1.1.2-zwei.md"))],
    ["plan.yaml reads dates otherwise", (folder) => append(folder, "plan.yaml", "dates: day-first\n")],
    ["evidence is there", (folder) => writeFileSync(join(folder, "evidence.pdf"), "")],
  ];
  const at = (folder: string, name: string) => join(folder, "actions", name);
  const append = (folder: string, name: string, text: string) =>
    writeFileSync(join(folder, name), readFileSync(join(folder, name), "utf8") + text);
  function sameButOther(folder: string): void {
    const file = at(folder, "1.1.1-one.md");
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace("aaaa", "bbbb"));
    utimesSync(file, atime, mtime);
  }

  test.each(changes)("where %s", async (_what, change) => {
    const cwd = smallPlan();
    const asked = about(cwd);
    await ask(asked);
    change(cwd);
    expect(await ask(asked)).toEqual(await ask({ ...asked, cache: null }));
  });

  const others: readonly (readonly [what: string, first: Partial<Asked>, then: Partial<Asked>])[] = [
    ["a variable that is looked at was set", {}, { env: { FORCE_COLOR: "1" } }],
    ["another day is asked about", {}, { args: ["list", "--as-of", "2019-01-02"] }],
    ["it is another day", { args: ["list"] }, { args: ["list"], now: "2018-11-16T00:00:00Z" }],
    ["it is another day for the check", { args: ["check"] }, { args: ["check"], now: "2018-11-16T00:00:00Z" }],
    ["the variable for the day is another", { args: ["list"] }, { args: ["list"], env: { PLAN_AS_OF: "2019-05-01" } }],
    ["the terminal is wider", { columns: 60 }, { columns: 100 }],
    ["the output is no terminal any more", { columns: 80 }, {}],
    ["another build asks", {}, { build: "the next build" }],
  ];
  test.each(others)("where %s", async (_what, first, then) => {
    const asked = about(smallPlan());
    await ask({ ...asked, ...first });
    expect(await ask({ ...asked, ...then })).toEqual(await ask({ ...asked, ...then, cache: null }));
  });

  test("where a nearer plan has come between", async () => {
    const top = folderOf();
    cpSync(smallPlan(), join(top, "plan"), { recursive: true });
    const inner = folderOf({ "keep.txt": "" });
    cpSync(inner, join(top, "inner"), { recursive: true });
    const asked = about(join(top, "inner"));
    await ask(asked);
    cpSync(smallPlan(), join(top, "inner/plan"), { recursive: true });
    writeFileSync(join(top, "inner/plan/actions/1.1.2-two.md"), "---\nid: 1.1.2\ntitle: Other\n---\n");
    expect((await ask(asked)).stdout).toContain("Other");
  });
});

test("the day ends at midnight in the plan's zone, not in UTC", async () => {
  const asked = about(smallPlan(), { args: ["status"] });
  expect((await ask({ ...asked, now: "2019-07-01T22:59:59Z" })).stdout).toContain("1 July 2019");
  expect((await ask({ ...asked, now: "2019-07-01T23:00:00Z" })).stdout).toContain("2 July 2019");
});

test("after any edits, what is said with a cache is what is said without one", async () => {
  const line = fc.constantFrom(
    "title: Other",
    "timescale: 1 month",
    "timescale: 03/04/2019",
    "owners: [nobody]",
    "outcom: x",
    "title: “Ünïcode”",
    "measures: [{ name: m, target: 1.50 }]",
    'progress: [{ date: 2018-09-01, status: in-progress, note: "a\\tb" }]',
    "id: 1.1.7",
    "---",
    "",
  );
  const edit = fc.record({ file: fc.constantFrom("1.1.1-one.md", "1.1.2-two.md", "1.1.3-x.md"), line });
  const dates = fc.constantFrom("", "dates: day-first\n", "dates: month-first\n", "dates: neither\n");
  const command = fc.constantFrom(["status"], ["check"], ["list", "--format", "json"], ["list"]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edit, dates, command), { minLength: 1, maxLength: 6 }), async (steps) => {
      const cwd = smallPlan();
      const base = readFileSync(join(cwd, "plan.yaml"), "utf8");
      const cache = join(folderOf(), "kept");
      for (const [{ file, line }, dates, args] of steps) {
        writeFileSync(join(cwd, "plan.yaml"), base + dates);
        writeFileSync(join(cwd, "actions", file), `---\nid: ${file.slice(0, 5)}\ntitle: T\n${line}\n---\n\nBody\n`);
        const asked = { args: [...args, "--as-of", "2019-01-01"], cwd, cache };
        const plain = await ask({ ...asked, cache: null });
        expect(await ask(asked)).toEqual(plain);
        expect(await ask(asked)).toEqual(plain);
      }
    }),
    { numRuns: runs(25) },
  );
});

test("nothing is written into the plan's folder", async () => {
  const cwd = smallPlan();
  const before = readdirSync(cwd, { recursive: true });
  await ask(about(cwd));
  expect(readdirSync(cwd, { recursive: true })).toEqual(before);
});
