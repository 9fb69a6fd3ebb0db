import { expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { planHere } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { DOWN, ENTER, planAsked } from "../../support/terminal.ts";

const DAY = "2018-08-14";
const FILE = "actions/1.4.1-introduce-the-itb.md";
const update = (id: string, note: string) => ["update", id, "--by", "itb", "--note", note];

test("takes back the last entry of an action, and the file is as it was to the letter", async () => {
  const recorder = new Recorder();
  const before = recorder.read(FILE);
  await recorder.plan(DAY, ...update("1.4.1", "First"), "--status", "in-progress");
  const once = recorder.read(FILE);
  await recorder.plan(DAY, ...update("1.4.1", "Second"));
  const { code, stdout, stderr } = await recorder.plan(DAY, "undo", "1.4.1");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Taken back: 1.4.1, 14 August 2018: “Second”.");
  expect(recorder.read(FILE)).toBe(once);
  expect((await recorder.plan(DAY, "undo")).code).toBe(0);
  expect(recorder.read(FILE)).toBe(before);
  expect(recorder.changes()).toEqual([]);
});

test("of several things it wants to know which; --all takes everything, new files with it", async () => {
  const recorder = new Recorder();
  await recorder.plan(DAY, ...update("1.4.1", "First"));
  await recorder.plan(DAY, "add", "person", "Somebody");
  await recorder.plan(DAY, "new", "1.4", "--title", "Another", "--owner", "itb");
  await recorder.plan(DAY, "add", "theme", "Another");
  const asked = await recorder.plan(DAY, "undo");
  expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining("--all") });
  for (const words of ["First", "directory.yaml", "Another, which was added"]) expect(asked.stderr).toContain(words);
  const dry = await recorder.plan(DAY, "undo", "--all", "--dry-run");
  expect(dry.code, dry.stderr).toBe(0);
  expect(recorder.changes()).toHaveLength(4);
  expect((await recorder.plan(DAY, "undo", "--all")).code).toBe(0);
  expect(recorder.changes()).toEqual([]);
});

test("at a terminal it shows what there is, and takes what is chosen", async () => {
  const recorder = new Recorder();
  await recorder.plan(DAY, ...update("1.4.1", "First"));
  await recorder.plan(DAY, ...update("1.4.1", "Second"));
  const where = { cwd: recorder.folder, today: DAY };
  const none = await planAsked(["undo"], [["Take back which?", DOWN, DOWN, ENTER]], where);
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining("nothing was taken back") });
  expect((await planAsked(["undo"], [["Take back which?", ENTER]], where)).code).toBe(0);
  expect(recorder.read(FILE)).toContain("First");
  expect(recorder.read(FILE)).not.toContain("Second");
});

test("what other entries rest on stays", async () => {
  const recorder = new Recorder();
  await recorder.plan(DAY, "complete", "1.4.1", "--by", "itb", "--evidence", "Minutes", "--note", "Done");
  await recorder.plan(DAY, "assure", "1.4.1", "--by", "hwb-executive-group", "--note", "Checked");
  const both = recorder.read(FILE);
  const { code, stderr } = await planAsked(["undo"], [["Take back which?", DOWN, ENTER]], {
    cwd: recorder.folder,
    today: DAY,
  });
  expect(code, stderr).toBe(1);
  expect(recorder.read(FILE)).toBe(both);
});

test("what is committed is corrected, not taken back", async () => {
  const recorder = new Recorder();
  await recorder.plan(DAY, ...update("1.4.1", "First"));
  recorder.commit("August");
  for (const args of [["undo"], ["undo", "1.4.1"], ["undo", "--all"]])
    expect(await recorder.plan(DAY, ...args)).toMatchObject({ code: 1, stderr: expect.stringContaining("--void") });
});

test("without git it says what is missing; before the first commit entries can be taken back", async () => {
  const given = ["--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "One"];
  const here = { cwd: folderOf(), now: "2018-07-20T12:00:00Z", env: { PATH: process.env["PATH"] } };
  await planHere(["init", ...given], here);
  await planHere(["update", "1.1.1", "--by", "lead-officer", "--note", "Begun"], here);
  expect(await planHere(["undo"], here)).toMatchObject({ code: 2, stderr: expect.stringContaining("git") });
});
