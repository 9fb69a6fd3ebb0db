import { type ChildProcess, spawn } from "node:child_process";
import { describe, expect, onTestFinished, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { cleanEnv, lines, PROGRAM, plan, planHere, requireBuilt } from "../support/run-plan.ts";
import { shipped } from "./shipped.ts";

const [task] = shipped(".vscode/tasks.json").tasks;
const { pattern, background } = task.problemMatcher;
const FINDING = new RegExp(pattern.regexp);
const BEGINS = new RegExp(background.beginsPattern);
const ENDS = new RegExp(background.endsPattern);
const ACTION = "actions/1.4.1-introduce-the-itb.md";
const BROKEN = "actions/1.1.2-shared-vision-and-relationships.md";

/** What the matcher makes of an output: the groups that it says are the file, the line and so on. */
function matched(output: string) {
  return lines(output).flatMap((line) => {
    const found = FINDING.exec(line);
    if (found === null) return [];
    const { file, line: at, column, severity, code, message } = pattern;
    return [
      {
        path: found[file],
        line: Number(found[at]),
        column: Number(found[column]),
        severity: found[severity],
        code: found[code],
        message: found[message],
      },
    ];
  });
}

interface Diagnostic {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly severity: string;
  readonly code: string;
  readonly name: string;
  readonly message: string;
}

interface Place {
  readonly path: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly severity: string | undefined;
  readonly code: string | undefined;
}

const place = (it: Place): string => `${it.path}:${it.line}:${it.column} ${it.severity} ${it.code}`;

describe("the problem matcher", () => {
  test("knows every finding, and nothing else, by file, line, column, severity and code", () => {
    const repository = new Repository();
    repository.write(BROKEN, "---\nid: [\n---\n");
    // In a code frame this line looks like a finding; it is none.
    repository.edit(ACTION, "source:\n", "plan/x.md:1:1: error PLAN401 overdue: y\nsource:\n");
    const here = { cwd: repository.folder };
    for (const asOf of ["2018-10-31", "2019-02-01"]) {
      const piped = plan(["check", "--no-color", "--as-of", asOf], here).stdout;
      const { diagnostics } = JSON.parse(plan(["check", "--format", "json", "--as-of", asOf], here).stdout);
      const expected = (diagnostics as Diagnostic[]).map((it) => place({ ...it, ...it.range.start }));
      expect(expected.length).toBeGreaterThan(1);
      expect(matched(piped).map(place).sort()).toEqual(expected.sort());
      const first = (diagnostics as Diagnostic[]).find((it) => it.code === "PLAN401");
      if (first) expect(matched(piped).map((it) => it.message)).toContain(`${first.name}: ${first.message}`);
    }
  });

  test("reads in an editor's terminal what it reads in a pipe, as the task says that the terminal is dumb", async () => {
    const args = ["check", "--no-color", "--as-of", "2018-11-15"];
    const terminal = await planHere(args, { columns: 60, env: task.options.env });
    expect(terminal.stdout).toBe((await planHere(args)).stdout);
    expect(matched((await planHere(args, { columns: 60 })).stdout)).toEqual([]);
  });

  test.each([
    ["errors", ["--as-of", "2018-11-15"]],
    ["warnings", ["--as-of", "2018-10-31"]],
    ["nothing", ["--as-of", "2018-10-31", "--only", "overdue"]],
    ["nothing new", ["--as-of", "2018-11-15", "--new-since", "2018-11-14"]],
    ["nothing, as it could not run", ["--only", "PLAN999"]],
  ])("sees the end of a run that found %s, once", (_, args) => {
    const { stdout, stderr } = plan(["check", "--no-color", ...args]);
    expect(lines(stdout + stderr).filter((line) => ENDS.test(line))).toHaveLength(1);
    expect(lines(stdout + stderr).filter((line) => BEGINS.test(line))).toHaveLength(0);
  });

  test.each(["1 error in 65 files", "1,234 errors, 3 warnings in 65 files", "2 warnings in 1 file"])(
    "sees the end in %s",
    (line) => expect(line).toMatch(ENDS),
  );
});

describe("the task", () => {
  test("checks again after a change, says where each run begins and ends, and stops at ctrl-C with 130", async () => {
    requireBuilt();
    const repository = new Repository();
    const watch = new Watch(repository.folder, ["--as-of", "2018-10-31"]);
    await watch.runs(1);
    expect(watch.last).toEqual([]);

    repository.write(BROKEN, "---\nid: [\n---\n");
    await watch.until(() => watch.last.length > 0);
    expect(watch.last[0]).toMatchObject({ path: `plan/${BROKEN}`, severity: "error" });

    repository.remove(BROKEN);
    await watch.until(() => watch.last.length === 0);
    expect(watch.output).not.toContain("\u001b");
    expect(await watch.stop()).toBe(130);
  });
});

/** The task's own command in a repository, its output read as an editor reads it. */
class Watch {
  output = "";
  private readonly child: ChildProcess;
  private changed = (): void => {};

  constructor(folder: string, more: readonly string[]) {
    const [script, ...args] = task.args as readonly string[];
    expect([task.command, script]).toEqual(["node", "bin/plan.js"]);
    this.child = spawn(process.execPath, [PROGRAM, ...args, "--only", "1xx", ...more], {
      cwd: folder,
      env: cleanEnv(task.options.env),
    });
    onTestFinished(() => void this.child.kill("SIGKILL"));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
        this.changed();
      });
    }
  }

  /** The problems that the editor shows: those of the last run that has ended. */
  get last() {
    const ended = this.ended.at(-1) ?? [];
    return matched(`${ended.join("\n")}\n`);
  }

  private get ended(): readonly (readonly string[])[] {
    const runs: string[][] = [];
    for (const line of lines(this.output)) {
      if (BEGINS.test(line)) runs.push([]);
      else runs.at(-1)?.push(line);
    }
    return runs.filter((run) => run.some((line) => ENDS.test(line)));
  }

  runs(number: number): Promise<void> {
    return this.until(() => this.ended.length >= number);
  }

  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.changed = () => {
        if (holds()) resolve();
      };
      this.changed();
    });
  }

  /** Presses ctrl-C. A process that ends by a signal has the code 128 and its number, as every shell says it. */
  stop(): Promise<number | null> {
    return new Promise((resolve) => {
      this.child.on("exit", (code, signal) => resolve(signal === "SIGINT" ? 128 + 2 : code));
      this.child.kill("SIGINT");
    });
  }
}
