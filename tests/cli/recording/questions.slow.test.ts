import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { atTerminal, CTRL_C, DOWN, ENTER, HAS_PYTHON } from "../../support/at-terminal.ts";
import { Recorder } from "../../support/recording.ts";
import { cleanEnv, PROGRAM, requireBuilt } from "../../support/run-plan.ts";

beforeAll(requireBuilt);

test.skipIf(!HAS_PYTHON)("what is missing is asked for: whose it is, the statuses that may follow, the note", () => {
  const recorder = new Recorder();
  const { code, shown } = atTerminal(
    recorder.folder,
    [
      ["Whose statement", ["ITB"]],
      ["Improvement and Transformation Board", [ENTER]],
      ["1.4.1 is not started. And now?", [DOWN, DOWN, ENTER]],
      ["What is to be said of it?", ["Begun", ENTER]],
      ["How sure is it to be done in time?", [ENTER]],
      ["When is it expected to be done?", [ENTER]],
      ["Which milestones are met?", [ENTER]],
    ],
    ...["update", "1.4.1", "--date", "2018-08-14"],
  );
  expect(shown).toContain("In progress");
  expect(shown).not.toContain("Assured");
  expect(code).toBe(0);
  expect(recorder.added()).toEqual([
    ...["progress:", "  - date: 2018-08-14", "    by: itb", "    status: in-progress", "    note: Begun"],
  ]);
});

test.skipIf(!HAS_PYTHON)(
  "who pastes a name, and the Enter with it, is not taken for whoever stood first in the list",
  () => {
    const recorder = new Recorder();
    const { code, shown } = atTerminal(
      recorder.folder,
      [
        ["Whose statement", [`ITB${ENTER}`]],
        ["Once more, from the list: Whose statement", ["ITB"]],
        ["Improvement and Transformation Board", [ENTER]],
      ],
      ...["update", "1.4.1", "--date", "2018-08-14", "--note", "Begun"],
    );
    expect(shown).toContain("+    by: itb");
    expect(code).toBe(0);
  },
);

test.skipIf(!HAS_PYTHON)("Ctrl-C at a question is 130, and nothing is written", () => {
  const recorder = new Recorder();
  const { code, shown } = atTerminal(recorder.folder, [["Whose statement", [CTRL_C]]], "update", "1.4.1");
  expect(code).toBe(130);
  expect(shown).toContain("stopped: nothing was written");
  expect(recorder.changes()).toEqual([]);
});

test.skipIf(!HAS_PYTHON)("--no-input asks nothing at a terminal either", () => {
  const recorder = new Recorder();
  const { code, shown } = atTerminal(recorder.folder, [], "update", "1.4.1", "--no-input");
  expect(code).toBe(2);
  expect(shown).toContain("--by <person> is missing");
});

test("a note of several lines comes from standard input", () => {
  const recorder = new Recorder();
  const args = ["update", "1.4.1", "--note", "-", "--by", "itb", "--date", "2018-08-14"];
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: recorder.folder,
    encoding: "utf8",
    env: cleanEnv(),
    input: "First line.\n\n- “second” 🎉\n---\nlast\n\n",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const note = "    note: |-\n      First line.\n\n      - “second” 🎉\n      ---\n      last\n---\n";
  expect(recorder.read("actions/1.4.1-introduce-the-itb.md")).toContain(note);
});
