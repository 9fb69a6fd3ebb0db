import { afterEach, expect, test } from "vitest";
import { CannotWrite } from "../../../src/io/files/cannot-write.ts";
import { forgetInterruptedWrite, withJournal } from "../../../src/io/files/interrupted-write.ts";
import { replaceFiles } from "../../../src/io/files/replace-files.ts";
import { Recorder } from "../../support/recording.ts";

const DAY = "2018-08-14";
const FIRST = "actions/1.4.1-introduce-the-itb.md";
const SECOND = "directory.yaml";
const WORDS = `a command was stopped half-way: of 2 files, plan/${FIRST} was written, and plan/${SECOND} was not`;
const UPDATE = ["update", "1.4.1", "--by", "itb", "--note", "Note"];

let folder: string;
// Journals lie in the system's temporary folder.
afterEach(() => forgetInterruptedWrite(folder));

/** A repository in which a write of two files was stopped after the first. */
function stopped(): Recorder {
  const recorder = new Recorder();
  folder = recorder.path("");
  const [first, second] = [FIRST, SECOND].map((path) => {
    const before = recorder.read(path);
    const after = path === FIRST ? before.replace("Introduce ITB", "Introduce the ITB") : `${before}# more\n`;
    return { path: recorder.path(path), before, after };
  });
  if (first === undefined || second === undefined) throw new Error("both are named");
  const write = () => {
    replaceFiles([first]);
    throw new CannotWrite("the disk failed", "", [first.path]);
  };
  expect(() => withJournal(folder, [first, second], write)).toThrow("the disk failed");
  return recorder;
}

test("commands that read say so beside their answer; those that write refuse until it is put right", async () => {
  const recorder = stopped();
  for (const command of ["check", "status", "list"]) {
    const { code, stderr } = await recorder.plan(DAY, command);
    expect([command, code]).toEqual([command, 0]);
    expect(stderr.replaceAll("\n", " ")).toContain(WORDS);
    expect(stderr).toContain("plan undo --interrupted finish");
  }
  const before = recorder.changes();
  for (const args of [UPDATE, [...UPDATE, "--dry-run"], ["undo", "--all"], ["save", "--message", "x"]]) {
    const { code, stderr } = await recorder.plan(DAY, ...args);
    expect([args, code]).toEqual([args, 2]);
    expect(stderr).toContain(WORDS);
  }
  expect(recorder.changes()).toEqual(before);
});

test("finish writes the rest", async () => {
  const recorder = stopped();
  const dry = await recorder.plan(DAY, "undo", "--interrupted", "finish", "--dry-run");
  expect(dry).toMatchObject({ code: 0, stdout: `To be written: plan/${SECOND}\n` });
  expect(recorder.changes()).toHaveLength(1);
  const { code, stdout, stderr } = await recorder.plan(DAY, "undo", "--interrupted", "finish");
  expect([code, stdout, stderr]).toEqual([0, `Written: plan/${SECOND}\n`, ""]);
  expect(recorder.changes()).toHaveLength(2);
  expect((await recorder.plan(DAY, "check")).stderr).toBe("");
});

test("back takes back what was written, to the letter; then there is nothing more to take back", async () => {
  const recorder = stopped();
  const { code, stdout } = await recorder.plan(DAY, "undo", "--interrupted", "back");
  expect([code, stdout]).toEqual([0, `Taken back: plan/${FIRST}\n`]);
  expect(recorder.changes()).toEqual([]);
  const again = await recorder.plan(DAY, "undo", "--interrupted", "back");
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("no command was stopped half-way") });
  expect((await recorder.plan(DAY, ...UPDATE)).code).toBe(0);
});

test("JSON is not promised", async () => {
  const { code, stderr } = await stopped().plan(DAY, "undo", "--interrupted", "back", "--format", "json");
  expect([code, stderr]).toEqual([2, expect.stringContaining("--interrupted has no JSON")]);
});
