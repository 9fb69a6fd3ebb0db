import { describe, expect, test } from "vitest";
import { Recorder } from "../support/recording.ts";

/**
 * What a plan manager types, on a plan of their own. Each line is answered, or says in one line what to type; a question
 * writes nothing, and is never led to a command that writes.
 */
const QUESTIONS: readonly (readonly [line: string, said: string])[] = [
  ["overdue", "1.4.1"],
  ["list overdue", "1.4.1"],
  ["next", "What to do next"],
  ["due this month", "0 of 51 actions"],
  ["due", "What to do next"],
  ["mine", "3.6.1"],
  ["who", "Graham Allen"],
  ["people", "Graham Allen"],
  ["owners", "Graham Allen"],
  ["search discharge", "3.1.2"],
  ["find discharge", "3.1.2"],
  ["list discharge", "3.1.2"],
  ["list --owner graham", "1.4.1"],
  ['list --owner "graham allen"', "1.4.1"],
  ["list --theme Access", "3.1.2"],
  ["list --due-after 2018-12-01", "1.2.2"],
  ['list --due-before "end of january"', "1.4.1"],
  ["list --due-before 31/01/2019", "1.4.1"],
  ["list --rating red", "0 of 51 actions"],
  ["list --rating amber", "0 of 51 actions"],
  ["list --status overdue", "1.4.1"],
  ["show itb", "1.4.1 Introduce the ITB"],
  ["show 1.4.1", "1.4.1 Introduce the ITB"],
  ["open 1.4.1", "1.4.1 Introduce the ITB"],
  ["board", "Report to the board"],
  ["report owner graham", "Graham Allen"],
  ['status --as-of "31 Oct 2018"', "As of 31 October 2018"],
  ["status --as-of 31/10/2018", "As of 31 October 2018"],
  ["status --as-of yesterday", "As of 14 November 2018"],
  ["status --theme 3", "15 of 51 actions: theme 3"],
  ['status --owner "Graham Allen"', "owned by Graham Allen"],
  ["status --brief", "plan next --all"],
  ["help update", "Usage: plan update"],
  ["help dates", "end of march"],
  ["--version", "."],
  ["version", "."],
];

/** What is led on: what it says instead, as one line to type. */
const LED_ON: readonly (readonly [line: string, says: string])[] = [
  ["show 1.4", "1.4.1 (Introduce the ITB) or 1.4.2"],
  ["report", "the kind of paper is missing"],
  ["list --priority high", "The plan has no priority at all"],
  ["report board -o board.pdf", "print it as PDF"],
  ["export plan.xlsx", "plan export -o plan.xlsx"],
  ["done 1.4.1", "plan complete 1.4.1"],
  ["update 1.4.1 done", "plan complete 1.4.1"],
  ["update 1.4.1 --status done", "Did you mean complete?"],
  ['note 1.4.1 "Met on Tuesday"', "plan update 1.4.1 --note"],
  ["update 1.4.1 --date yesterday", "Give --note"],
  ["update 1.4.1 --date 31/10/2018", "Give --note"],
  ['add "A new action"', "plan new"],
  ["delete 1.4.1", "plan close 1.4.1"],
  ["rename 1.4.1", "plan edit 1.4.1"],
  ["commit", "plan save"],
  ["remind", "plan chase"],
  ["email", "plan chase"],
];

const WRITING =
  /plan (?:update|complete|assure|reopen|hold|extend|decide|close|new|reassign|correct|redact|edit|finish)/;
const recorder = new Recorder();
recorder.git("config", "user.name", "Graham Allen");
const typed = (line: string) =>
  recorder.plan(
    "2018-11-15",
    ...[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ""),
  );

describe("a question is answered", () => {
  test.each(QUESTIONS)("plan %s", async (line, said) => {
    const { code, stdout, stderr } = await typed(line);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(said);
    expect(stderr).not.toMatch(WRITING);
    expect(recorder.changes()).toEqual([]);
  });
});

describe("what has another name, or is not done so, is led on", () => {
  test.each(LED_ON)("plan %s", async (line, says) => {
    const { code, stdout, stderr } = await typed(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(recorder.changes()).toEqual([]);
  });
});

test("a command of its own: somebody is added, taken back, and nothing is left to save", async () => {
  expect(await typed('add person "Head of Access"')).toMatchObject({ code: 0 });
  expect(recorder.added()).toContain("    name: Head of Access");
  expect(await typed("undo")).toMatchObject({ code: 0 });
  expect(recorder.changes()).toEqual([]);
  expect((await typed("save")).stderr).toContain("nothing to save");
});

test("a colour of the key is a confidence", async () => {
  expect(await typed("update 1.4.1 --confidence green")).toMatchObject({ code: 0 });
  expect(recorder.added()).toContain("    confidence: high");
  recorder.reset();
});

describe("which colour and word mean which", () => {
  test.each([
    ["--rating red", "--rating off-track"],
    ["--rating Amber", "--rating at-risk,assurance-due"],
    ["--rating green", "--rating complete,on-track"],
    ["--status done", "--status complete,assured"],
    ["--status overdue", "--overdue"],
  ])("list %s is list %s", async (typedWord, meant) => {
    const at = ["--plan", "tests/plans/a-year-of-progress", "--as-of", "2025-03-31", "--format", "ids"];
    const { planHere } = await import("../support/run-plan.ts");
    const [one, other] = [
      await planHere(["list", ...typedWord.split(" "), ...at]),
      await planHere(["list", ...meant.split(" "), ...at]),
    ];
    expect(one).toEqual(other);
    expect(one.stdout).not.toBe("");
  });
});
