import { spawnSync } from "node:child_process";
import { cleanEnv, PROGRAM, requireBuilt } from "./run-plan.ts";

export const HAS_PYTHON = spawnSync("python3", ["-c", "import pty"]).status === 0;
/** Sits at a pseudo-terminal: waits until a text stands there, then presses keys. Its code is that of the program. */
const SITTER = `
import fcntl, json, os, pty, select, signal, struct, sys, termios, time
steps, command = json.loads(sys.argv[1]), sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    os.execvp(command[0], command)
out = b""
def more():
    global out
    if not select.select([fd], [], [], 120)[0]:
        # It waits for a key that nobody presses.
        os.kill(pid, signal.SIGKILL)
        return False
    try:
        data = os.read(fd, 65536)
    except OSError:
        return False
    out += data
    return len(data) > 0
start = 0
for text, keys in steps:
    while text.encode() not in out[start:] and more():
        pass
    for key in keys:
        os.write(fd, key.encode())
        time.sleep(0.01)
    start = len(out)
    # A question is drawn again with each key: what it shows is no other question until the line with its mark has ended.
    if keys[-1] == "\\r":
        for end in ("\\u2714", "\\n"):
            while end.encode() not in out[start:] and more():
                pass
            start = max(out.find(end.encode(), start) + 1, start)
while more():
    pass
sys.stdout.write(out.decode("utf8", "replace"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
export const [DOWN, ENTER, CTRL_C] = ["\u001b[B", "\r", "\u0003"];

/** Waits until a text is shown, then presses these keys; one that ends with ENTER answers a question. */
export type Step = readonly [shown: string, keys: readonly string[]];

/** Runs the built program in a folder at a terminal of its own, of 24 lines of 80 columns, with somebody at it. */
export function atTerminal(folder: string, steps: readonly Step[], ...args: readonly string[]) {
  requireBuilt();
  const { status, stdout } = spawnSync(
    "python3",
    ["-c", SITTER, JSON.stringify(steps), process.execPath, PROGRAM, ...args],
    { cwd: folder, encoding: "utf8", env: cleanEnv({ TERM: "xterm", NO_COLOR: "1", PLAN_PAGER: "" }) },
  );
  return { code: status, shown: stdout };
}
