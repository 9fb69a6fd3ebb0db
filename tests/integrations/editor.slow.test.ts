import { type ChildProcess, spawn } from "node:child_process";
import { describe, expect, onTestFinished, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { cleanEnv, lines, PROGRAM, requireBuilt } from "../support/run-plan.ts";
import { BEGINS, ENDS, matched, task } from "./problem-matcher.ts";

const BROKEN = "actions/1.1.2-shared-vision-and-relationships.md";

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
