import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { cleanEnv, PROGRAM, requireBuilt } from "../../support/run-plan.ts";

const HAS_PYTHON = spawnSync("python3", ["-c", "import pty"]).status === 0;
/** Sits at a pseudo-terminal: waits until a text stands there, then presses keys. Its code is that of the program. */
const SITTER = `
import json, os, pty, select, sys, time
steps, command = json.loads(sys.argv[1]), sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
out = b""
def more():
    global out
    if not select.select([fd], [], [], 20)[0]:
        return False
    try:
        data = os.read(fd, 65536)
    except OSError:
        return False
    out += data
    return len(data) > 0
for text, keys in steps:
    start = len(out)
    while text.encode() not in out[start:] and more():
        pass
    for key in keys:
        os.write(fd, key.encode())
        time.sleep(0.03)
while more():
    pass
sys.stdout.write(out.decode("utf8", "replace"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
const [DOWN, ENTER, CTRL_C] = ["\u001b[B", "\r", "\u0003"];

type Step = readonly [shown: string, keys: readonly string[]];

function atTerminal(recorder: Recorder, steps: readonly Step[], ...args: readonly string[]) {
  const { status, stdout } = spawnSync(
    "python3",
    ["-c", SITTER, JSON.stringify(steps), process.execPath, PROGRAM, ...args],
    { cwd: recorder.folder, encoding: "utf8", env: cleanEnv({ TERM: "xterm", NO_COLOR: "1" }) },
  );
  return { code: status, shown: stdout };
}

beforeAll(requireBuilt);

test.skipIf(!HAS_PYTHON)("what is missing is asked for: whose it is, the statuses that may follow, the note", () => {
  const recorder = new Recorder();
  const { code, shown } = atTerminal(
    recorder,
    [
      ["Whose statement", ["ITB"]],
      ["Improvement and Transformation Board", [ENTER]],
      ["1.4.1 is not started. And now?", [DOWN, DOWN, ENTER]],
      ["What is to be said of it?", ["Begun", ENTER]],
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
      recorder,
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
  const { code, shown } = atTerminal(recorder, [["Whose statement", [CTRL_C]]], "update", "1.4.1");
  expect(code).toBe(130);
  expect(shown).toContain("stopped: nothing was written");
  expect(recorder.changes()).toEqual([]);
});

test.skipIf(!HAS_PYTHON)("--no-input asks nothing at a terminal either", () => {
  const recorder = new Recorder();
  const { code, shown } = atTerminal(recorder, [], "update", "1.4.1", "--no-input");
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
