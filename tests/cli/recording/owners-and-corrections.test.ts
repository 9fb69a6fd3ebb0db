import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { planHere, TOP } from "../../support/run-plan.ts";

const ITB = "actions/1.4.1-introduce-the-itb.md";
const YEAR = `${TOP}/tests/plans/a-year-of-progress`;
const BY = ["--by", "graham-allen"] as const;

describe("plan reassign", () => {
  const reassign = (recorder: Recorder, ...args: readonly string[]) =>
    recorder.plan("2018-11-15", "reassign", ...args, "--note", "From today.", ...BY);

  test("adds one entry to each open action, and touches nothing else", async () => {
    const recorder = new Recorder();
    const { code, stdout } = await reassign(recorder, "Graham Allen", "heather-hauschild");
    expect(code).toBe(0);
    expect(recorder.changes()).toHaveLength(6);
    expect(recorder.changes().every((line) => line.startsWith("5 0 plan/actions/"))).toBe(true);
    expect(recorder.added().filter((line) => line.includes("owners"))).toContain(
      "    owners: [maggie-macisaac, heather-hauschild, richard-samuel]",
    );
    expect(stdout).toContain("Graham Allen still leads themes 1, 2 and 4, as published.");
    expect((await recorder.plan("2018-11-15", "list", "--owner", "graham-allen", "--format", "ids")).stdout).toBe("");
  });

  test("names those that are over and leaves them alone; --only takes some; all or nothing", async () => {
    const recorder = new Recorder(YEAR);
    const run = (...args: readonly string[]) =>
      recorder.plan("2025-03-31", "reassign", ...args, "--note", "New post.", "--by", "independent-chair");
    const { code, stdout } = await run("partnership-manager", "independent-chair", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Left alone, as they are no longer open: 1\.1\.1 \(assured\)/);
    expect(recorder.changes()).toEqual([]);
    expect(await run("partnership-manager", "independent-chair", "--only", "1.1.1")).toMatchObject({ code: 1 });
    expect(await run("partnership-manager", "independent-chair", "--only", "2.1.1")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("does not own 2.1.1"),
    });
    expect(await run("partnership-manager", "nobody")).toMatchObject({ code: 2 });
    expect(await run("partnership-manager", "partnership-manager")).toMatchObject({ code: 2 });
    expect(recorder.changes()).toEqual([]);
    expect((await run("partnership-manager", "independent-chair", "--only", "1.2.3")).code).toBe(0);
    expect(recorder.changes()).toEqual(["4 0 plan/actions/1.2.3-visit-front-line-teams.md"]);
  });
});

describe("plan new", () => {
  const add = (recorder: Recorder, ...args: readonly string[]) => recorder.plan("2018-10-05", "new", ...args);

  test("adds an action that was decided, after the highest id of its area", async () => {
    const recorder = new Recorder();
    const { code, stdout } = await add(
      recorder,
      ...["1.4", "--title", "Publish the ITB's minutes", "--owner", "Graham Allen", "--timescale", "3 months"],
      ...["--outcome", "Minutes online: all of them", "--text", "Publish them.", "--body", "itb", "--ref", "minute 6"],
    );
    expect(code).toBe(0);
    expect(recorder.changes()).toEqual(["new plan/actions/1.4.4-publish-the-itbs-minutes.md"]);
    expect(recorder.read("actions/1.4.4-publish-the-itbs-minutes.md")).toBe(`---
id: 1.4.4
title: Publish the ITB's minutes
owners:
  - graham-allen
timescale: 3 months
outcomes:
  - "Minutes online: all of them"
added:
  date: 2018-10-05
  decision:
    body: itb
    date: 2018-10-05
    ref: minute 6
---

Publish them.
`);
    expect(stdout).toContain("1.4.4 is the id after the highest of its key area.");
    expect(stdout).toContain("5 January 2019");
  });

  test("without a decision it is proposed, and can be adopted", async () => {
    const recorder = new Recorder();
    const { stdout } = await add(
      recorder,
      "Governance",
      "--title",
      "Minutes",
      "--outcome",
      "x",
      "--owner",
      "graham-allen",
    );
    expect(stdout).toContain("1.4.4 is proposed");
    const adopted = await recorder.plan("2018-10-11", "decide", "1.4.4", "--approved", "--body", "itb");
    expect(adopted).toMatchObject({ code: 0, stdout: expect.stringMatching(/Status +Not started/) });
  });

  test("a plan with other ids takes them; slips are refused", async () => {
    const recorder = new Recorder(YEAR);
    const run = (...args: readonly string[]) => recorder.plan("2025-03-31", "new", ...args, "--title", "It");
    expect(await run("2", "--id", "A-2", "--outcome", "x")).toMatchObject({ code: 0 });
    expect(recorder.read("actions/A-2-it.md")).toMatch(/^---\nid: A-2\ntitle: It\ntheme: 2\n/);
    expect(await run("2", "--id", "A-1")).toMatchObject({ code: 2, stderr: expect.stringContaining("already") });
    expect(await run("2", "--id", "2.1.9")).toMatchObject({ code: 2, stderr: expect.stringContaining("plan new 2.1") });
    expect(await run("2")).toMatchObject({ code: 2, stderr: expect.stringContaining("2.1 (") });
    expect(await run("9.9")).toMatchObject({ code: 2 });
    expect(await run("2.1", "--timescale", "soonish")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("PLAN2"),
    });
    expect(await run("2.1", "--owner", "nobody")).toMatchObject({ code: 2 });
    expect(recorder.changes()).toEqual(["new plan/actions/A-2-it.md"]);
  });
});

describe("plan correct", () => {
  const correct = (recorder: Recorder, ...args: readonly string[]) => recorder.plan("2025-03-31", "correct", ...args);

  test("says the right thing and again all that was right", async () => {
    const recorder = new Recorder(YEAR);
    const { code, stdout } = await correct(
      recorder,
      ...["1.2.2", "2025-01-31", "--measured", "Cases audited=13", "--note", "One was counted twice."],
    );
    expect(code).toBe(0);
    expect(recorder.added()).toEqual(
      [
        "  - date: 2025-03-31",
        "    by: principal-social-worker",
        "    corrects: 2025-01-31",
        "    review: done",
        "    measured:",
        "      - { name: Cases audited, value: 13 }",
        "    evidence:",
        "      - evidence/case-audit-summary-2025-01.md",
        "    note: One was counted twice.",
      ].sort((a, b) => recorder.added().indexOf(a) - recorder.added().indexOf(b)),
    );
    expect(stdout).toContain("Said again from it: ");
  });

  test("takes an entry back whole, also a completion that leaves its action overdue", async () => {
    const recorder = new Recorder();
    const record = (day: string, ...args: readonly string[]) => recorder.plan(day, ...args, ...BY);
    await record("2018-10-05", "update", "1.4.1", "--status", "complete", "--evidence", "Minutes", "--note", "Done");
    const { code, stdout, stderr } = await record(
      "2018-11-15",
      "correct",
      "1.4.1",
      "2018-10-05",
      "--void",
      "--note",
      "It was 1.4.2.",
    );
    expect({ code, stderr: stderr.includes("PLAN401") }).toEqual({ code: 0, stderr: true });
    expect(stdout).toMatch(/Status +Not started/);
    expect(stdout).toContain("The entry of 5 October 2018 counts no more. It stays in the record.");
  });

  test("the minute of a decision is put right without saying all of it", async () => {
    const recorder = new Recorder(YEAR);
    await correct(recorder, "1.1.3", "2024-12-12", "--ref", "IB 24/12, item 6", "--note", "Wrong item.");
    expect(recorder.added()).toContain(
      '    decision: { outcome: approved, body: improvement-board, date: 2024-12-12, ref: "IB 24/12, item 6" }',
    );
  });

  test("what names no entry, says nothing, or would change what was decided is refused", async () => {
    const recorder = new Recorder(YEAR);
    const note = ["--note", "Why"];
    expect(await correct(recorder, "2.2.1", "2024-11-20", "--void", ...note)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("2024-11-20/2"),
    });
    expect(await correct(recorder, "2.2.1", "2024-11-20/2", "--void", ...note)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("was corrected already, by that of 27 November 2024"),
    });
    expect(await correct(recorder, "2.2.1", "2024-05-21", ...note)).toMatchObject({ code: 2 });
    expect(await correct(recorder, "3.1.2", "2024-09-10", "--due", "2025-05", ...note)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("PLAN501"),
    });
    expect(recorder.changes()).toEqual([]);
  });
});

describe("plan redact", () => {
  test("takes the note out, and says what git still holds", async () => {
    const recorder = new Recorder(YEAR);
    const redact = (...args: readonly string[]) =>
      recorder.plan("2025-03-31", "redact", ...args, "--by", "partnership-manager", "--note", "It named a patient.");
    const { code, stdout } = await redact("1.2.3", "2024-11-06");
    expect(code).toBe(0);
    expect(recorder.changes()).toEqual(["2 1 plan/actions/1.2.3-visit-front-line-teams.md"]);
    expect(
      recorder
        .added()
        .map((line) => line.trim())
        .sort(),
    ).toEqual([
      'note: "[redacted]"',
      "redacted: { date: 2025-03-31, by: partnership-manager, reason: It named a patient. }",
    ]);
    expect(stdout).toContain("Git history still holds the text");
    expect(stdout).not.toContain("--path");
    expect(await redact("1.2.3", "2024-11-06")).toMatchObject({ code: 1, stderr: expect.stringContaining("already") });
    expect(await redact("1.2.3", "2024-11-07")).toMatchObject({ code: 2 });
  });
});

describe("plan edit", () => {
  const kept: string[] = [];
  afterAll(() => {
    for (const file of kept) rmSync(dirname(file), { recursive: true, force: true });
  });
  /** Where a refusal says that the text is. */
  const keptIn = (stderr: string): string => {
    const file = /--from (\S+\.md)/.exec(stderr)?.[1] ?? "";
    if (file !== "") kept.push(file);
    return file;
  };
  const edit = (recorder: Recorder, editor: string | null, ...args: readonly string[]) =>
    planHere(["edit", ...args], {
      cwd: recorder.folder,
      now: "2018-10-05T12:00:00Z",
      env: { PATH: process.env["PATH"], HOME: "/nonexistent", ...(editor === null ? {} : { EDITOR: editor }) },
    });
  const ENTRY = "progress:\\n  - { date: 2018-10-05, by: graham-allen, note: By hand }";

  test("writes what passes the rules", async () => {
    const recorder = new Recorder();
    const { code, stdout, stderr } = await edit(
      recorder,
      `LC_ALL=C perl -0pi -e 's/\\n---\\n\\n/\\n${ENTRY}\\n---\\n\\n/'`,
      "1.4.1",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(recorder.changes()).toEqual([`2 0 plan/${ITB}`]);
    expect(stdout).toContain("+  - { date: 2018-10-05, by: graham-allen, note: By hand }");
  });

  test("refuses what would bring in an error, and keeps the text to go on with", async () => {
    const recorder = new Recorder();
    const { code, stderr } = await edit(recorder, "sed -i -e 's/3 months/6 months/'", "1.4.1");
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("PLAN504") });
    expect(recorder.changes()).toEqual([]);
    const refused = keptIn(stderr);
    expect(readFileSync(refused, "utf8")).toContain("6 months");
    const again = await edit(
      recorder,
      `sed -i -e 's/6 months/3 months/; s/^Introduce ITB$/&/; /^source:/i programme: Patient flow and onward care'`,
      "1.4.1",
      "--from",
      refused,
    );
    expect(again.code).toBe(0);
    expect(recorder.changes()).toEqual([`1 0 plan/${ITB}`]);
  });

  test("unchanged, or an editor that fails: nothing is written, and it says so", async () => {
    const recorder = new Recorder();
    expect(await edit(recorder, "true", "1.4.1")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is as it was"),
    });
    const failed = await edit(recorder, "false", "1.4.1");
    keptIn(failed.stderr);
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining("ended with code 1") });
    expect(await edit(recorder, null, "1.4.1")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no editor is set"),
    });
    expect(recorder.changes()).toEqual([]);
  });

  test("what somebody else changed meanwhile is not overwritten", async () => {
    const recorder = new Recorder();
    const meanwhile = `sed -i -e 's/^title:.*/&!/' ${recorder.path(ITB)}; sed -i -e 's/3 months/4 months/'`;
    const { code, stderr } = await edit(recorder, meanwhile, "1.4.1");
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("was changed by somebody else") });
    expect(existsSync(keptIn(stderr))).toBe(true);
    expect(recorder.read(ITB)).toContain("3 months");
  });

  test("mends a file that cannot be read", async () => {
    const recorder = new Recorder();
    recorder.edit(ITB, "timescale: 3 months", "timescale: [3 months");
    expect((await edit(recorder, "sed -i -e 's/\\[3 months/3 months/'", "1.4.1")).code).toBe(0);
    expect(recorder.changes()).toEqual([]);
  });
});
