import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command as Commander } from "commander";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/index.ts";
import type { CannotRun } from "../../../src/cli/exit-code.ts";
import { offersOf } from "../../../src/cli/options/values.ts";
import { BASE } from "../../support/ledger.ts";
import { cleanEnv, PROGRAM, plan, planHere, TOP } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

/** What may become of the last of the words, as zsh and fish are told. */
async function completed(words: readonly string[], here: Parameters<typeof planHere>[1] = {}): Promise<string[]> {
  const { code, stdout, stderr } = await planHere(["__complete", "fish", ...words], here);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.split("\n").slice(0, -1);
}
const values = async (...words: string[]): Promise<string[]> =>
  (await completed(words)).map((line) => line.split("\t")[0] as string);

describe("what a line may become", () => {
  it("is every command, with its summary, and no hidden one", async () => {
    const commands = COMMANDS.map(({ name, summary }) => [name, summary.slice(0, 30)]);
    const said = (await completed([""])).map((line) => line.split("\t").map((part) => part.slice(0, 30)));
    expect(said).toEqual(commands);
    expect(await values("hi")).toEqual(["history"]);
    expect(await values("help", "sh")).toEqual(["show"]);
    expect(await values("help", "tu")).toEqual(["tutorial"]);
  });

  it("is the options of the command, and those that all have", async () => {
    expect(await values("list", "--re")).toEqual(["--recommendation", "--reverse"]);
    expect(await values("list", "--as")).toEqual(["--as-of"]);
    expect(await values("--over")).toEqual([]);
    expect(await values("--no-c")).toEqual(["--no-color", "--no-cache"]);
    for (const { name } of COMMANDS) expect(await values(name, "--help")).toEqual(["--help"]);
  });

  it("is the words of a closed list, in either way of writing, and of a list with commas each once", async () => {
    expect(await values("list", "--status", "on")).toEqual(["on-hold"]);
    expect(await values("list", "--rating=on")).toEqual(["--rating=on-hold", "--rating=on-track"]);
    expect(await values("list", "--status", "complete,as")).toEqual(["complete,assured"]);
    expect(await values("list", "--columns", "id,i")).toEqual([]);
    expect(await values("check", "--format", "s")).toEqual(["sarif"]);
    expect(await values("list", "--sort", "d")).toContain("due");
    expect(await values("completion", "")).toEqual(["bash", "zsh", "fish", "powershell"]);
    expect(await values("explain", "PLAN401")).toEqual(["PLAN401"]);
  });

  it("knows the words of every option that refuses all others", () => {
    const program = new Commander();
    for (const command of COMMANDS) command.define(program.command(command.name));
    for (const command of program.commands) {
      for (const { flags, parseArg } of command.options) {
        if (parseArg === undefined || offersOf(parseArg) !== undefined) continue;
        const refusal = problemOf(() => parseArg("nonsense", undefined));
        expect(refusal, `${command.name()} ${flags}`).not.toMatch(/There are:/);
      }
    }
  });

  it("is an action with its title, an owner with the name, a theme, an area, a recommendation of the plan at hand", async () => {
    expect(await completed(["show", "1.4."])).toEqual([
      "1.4.1\tIntroduce the ITB",
      "1.4.2\tFacilitated development of HWB",
      "1.4.3\tReview form and function of HWB Executive",
    ]);
    expect(await completed(["list", "--owner", "graham"])).toEqual(["graham-allen\tGraham Allen"]);
    expect(await values("list", "--theme", "")).toEqual(["1", "2", "3", "4", "5"]);
    expect(await values("list", "--area", "1.")).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5"]);
    expect(await values("list", "--recommendation", "1")).toContain("11");
    expect(await values("show", "1.4.1", "")).toEqual([]);
  });

  it("asks the plan that the line names", async () => {
    const folder = folderOf({ ...BASE, "actions/1.1.7-x.md": "---\nid: 1.1.7\ntitle: The other plan\n---\n" });
    expect(await values("--plan", folder, "show", "1")).toEqual(["1.1.7"]);
    expect(await values(`--plan=${folder}`, "show", "1")).toEqual(["1.1.7"]);
    expect(await completed(["show", ""], { env: { PLAN_DIR: folder } })).toEqual(["1.1.7\tThe other plan"]);
  });

  it("is a folder or a file where one is meant", async () => {
    expect(await completed(["--plan", "x"])).toEqual([":folders"]);
    expect(await completed(["list", "--output", ""])).toEqual([":files"]);
    expect(await completed(["list", "-o", ""])).toEqual([":files"]);
  });

  it("is nothing, and no word of complaint, where there is no plan, a broken one, or no sense", async () => {
    const none = folderOf();
    const broken = folderOf({ "plan.yaml": "{{{" });
    for (const cwd of [none, broken]) expect(await completed(["show", "1"], { cwd })).toEqual([]);
    for (const words of [
      [],
      ["nonsense", ""],
      ["list", "--nonsense=", "x"],
      ["--plan"],
      ["--", "--", "-"],
      ["\u0000"],
    ]) {
      await planHere(["__complete", "bash", ...words]);
      expect((await planHere(["__complete", "fish", ...words])).stderr).toBe("");
    }
    expect((await planHere(["__complete"])).code).toBe(0);
  });

  it("takes nothing of a hostile plan to a shell but plain ids, and titles that no terminal obeys", async () => {
    const folder = folderOf({
      ...BASE,
      "plan.yaml": `${BASE["plan.yaml"]}programmes: ["$(touch x)", ok]\n`,
      "actions/1.1.1-x.md": `---\nid: 1.1.1\ntitle: "a\\eb\\tc\\nd $(touch x)"\n---\n`,
    });
    const [line = ""] = await completed(["--plan", folder, "show", ""]);
    expect(line).toMatch(/^1\.1\.1\ta\[U\+001B\]b c d \$\(touch x\)$/);
  });

  it("is in no help", async () => {
    expect((await planHere(["--help"])).stdout).not.toContain("__complete");
  });
});

function problemOf(work: () => unknown): string {
  try {
    work();
    return "";
  } catch (error) {
    return `${(error as CannotRun).help}`;
  }
}

/** Runs a shell with the script of `plan completion` in it, whatever folder it is in. */
function inShell(shell: string, lines: string, ...args: string[]): string {
  const file = join(folderOf(), "test");
  writeFileSync(file, `${plan(["completion", shell]).stdout}\n${lines}\n`);
  const { stdout, stderr } = spawnSync(shell, [...args, file], { cwd: TOP, env: cleanEnv(), encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}
const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

describe.skipIf(!has("bash"))("completion in bash", () => {
  /** Calls the function that `complete -F` has registered as bash does, with the words as bash parts them. */
  function completes(words: readonly string[], type = 9): string[] {
    const list = words.map((word) => `'${word}'`).join(" ");
    const lines = `
      complete -p plan >/dev/null || exit 1
      COMP_WORDS=(plan ${list}); COMP_CWORD=${words.length}; COMP_TYPE=${type}; COLUMNS=60
      _plan plan "$2" "$3"
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    return inShell("bash", lines, "--norc").split("\n").slice(0, -1);
  }

  it("gives the words, and shows what they mean only where they are listed", () => {
    expect(completes(["hi"])).toEqual(["history"]);
    expect(completes(["show", "1.4."])).toEqual(["1.4.1", "1.4.2", "1.4.3"]);
    expect(completes(["show", "1.4."], 63)).toEqual([
      "1.4.1  Introduce the ITB",
      "1.4.2  Facilitated development of HWB",
      "1.4.3  Review form and function of HWB Executive",
    ]);
    expect(completes(["show", "1.4.1"], 63)).toEqual(["1.4.1"]);
    expect(completes(["show", "9"])).toEqual([""]);
  });

  it("copes with bash's way of parting words at =", () => {
    expect(completes(["list", "--format", "=", "js"])).toEqual(["json"]);
    expect(completes(["list", "--format", "="])).toContain("json");
    expect(completes(["--plan", "pla"])).toEqual(["plan"]);
  });

  it("works in a shell that somebody types into", ({ skip }) => {
    if (!has("script")) skip("there is no script(1) to make a terminal");
    const file = join(folderOf(), "rc");
    writeFileSync(file, `${plan(["completion", "bash"]).stdout}\nplan() { printf '<%s>' "$@"; }\nPS1=\n`);
    const { stdout } = spawnSync("script", ["-qec", `bash --noprofile --rcfile ${file} -i`, "/dev/null"], {
      cwd: TOP,
      env: { ...cleanEnv(), TERM: "dumb" },
      input: "plan lis\t--own\tgraham\t--form\tcs\t\nexit\n",
      encoding: "utf8",
    });
    expect(stdout).toContain("<list><--owner><graham-allen><--format><csv>");
  });
});

describe.skipIf(!has("zsh"))("completion in zsh", () => {
  it("offers the words with what they mean, and is registered", () => {
    const lines = `
      [[ $_comps[plan] = _plan ]] || { print not registered; exit }
      _describe() { print -rl -- "\${(@P)@[-1]}" }
      _files() { print -r -- files "$@" }
      words=(plan show 1.4.) CURRENT=3; _plan
      words=(plan list --format=js) CURRENT=3; _plan
      words=(plan --plan '') CURRENT=3; _plan`;
    expect(inShell("zsh", lines, "-f").split("\n")).toEqual([
      "1.4.1:Introduce the ITB",
      "1.4.2:Facilitated development of HWB",
      "1.4.3:Review form and function of HWB Executive",
      "--format=json",
      "files -/",
      "",
    ]);
  });
});

describe.skipIf(!has("fish"))("completion in fish", () => {
  it("offers the words with what they mean", () => {
    const lines = `complete -C 'plan show 1.4.'; complete -C 'plan list --status on'; complete -C 'plan --plan pl'`;
    const said = inShell("fish", lines, "--no-config").split("\n");
    expect(said).toContain("1.4.1\tIntroduce the ITB");
    expect(said).toContain("on-hold");
    expect(said.some((line) => line.startsWith("plan/"))).toBe(true);
  });
});

describe("completion in PowerShell", () => {
  it("is registered for the program, marks each word, and names Node and the program", () => {
    const { stdout, code } = plan(["completion", "powershell"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Register-ArgumentCompleter -Native -CommandName @('plan', 'plan.cmd')");
    expect(stdout).toContain(`@('${process.execPath}', '${PROGRAM}')`);
    expect(stdout.match(/[{(]/g)?.length).toBe(stdout.match(/[})]/g)?.length);
    expect(plan(["__complete", "powershell", "=show", "=1.4.1"]).stdout).toBe("1.4.1\tIntroduce the ITB\n");
    expect(plan(["__complete", "powershell", "=hi"]).stdout).toMatch(/^history\t/);
    expect(plan(["__complete", "powershell", "=show", "="]).stdout.split("\n")).toHaveLength(52);
  });
});

describe("plan completion", () => {
  beforeAll(() => expect(plan(["completion"]).code).toBe(2));

  it("refuses a shell that it has no script for", () => {
    const { code, stderr } = plan(["completion", "tcsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no shell “tcsh”");
    expect(plan(["completion", "pwsh"]).code).toBe(0);
  });
});
