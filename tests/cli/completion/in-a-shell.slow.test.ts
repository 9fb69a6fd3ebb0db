import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanEnv, PROGRAM, plan, TOP } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

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
  it("is registered for the program, and names Node and the program", () => {
    const { stdout, code } = plan(["completion", "powershell"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Register-ArgumentCompleter -Native -CommandName @('plan', 'plan.cmd')");
    expect(stdout).toContain(`@('${process.execPath}', '${PROGRAM}')`);
    expect(stdout.match(/[{(]/g)?.length).toBe(stdout.match(/[})]/g)?.length);
    expect(plan(["__complete", "powershell", "=show", "=1.4.1"]).stdout).toBe("1.4.1\tIntroduce the ITB\n");
  });
});
