import { Command as Commander } from "commander";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/index.ts";
import { SCRIPTS } from "../../../src/cli/completion/scripts.ts";
import type { CannotRun } from "../../../src/cli/exit-code.ts";
import { offersOf } from "../../../src/cli/options/values.ts";
import { BASE } from "../../support/ledger.ts";
import { planHere } from "../../support/run-plan.ts";
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

describe("completion in PowerShell", () => {
  it("marks each word", async () => {
    const completes = async (...words: string[]) => (await planHere(["__complete", "powershell", ...words])).stdout;
    expect(await completes("=show", "=1.4.1")).toBe("1.4.1\tIntroduce the ITB\n");
    expect(await completes("=hi")).toMatch(/^history\t/);
    expect((await completes("=show", "=")).split("\n")).toHaveLength(52);
  });
});

describe("plan completion", async () => {
  beforeAll(async () => expect((await planHere(["completion"])).code).toBe(2));

  it("refuses a shell that it has no script for", async () => {
    const { code, stderr } = await planHere(["completion", "tcsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no shell “tcsh”");
    expect((await planHere(["completion", "pwsh"])).code).toBe(0);
  });
});

it("is asked of Node with the program's file, or of the single executable that is both", () => {
  for (const script of Object.values(SCRIPTS)) {
    expect(script(["/bin/node", "/lib/plan.js"])).toMatch(/'\/bin\/node',? '\/lib\/plan\.js'/);
    const ofOne = script(["/opt/plan"]);
    expect(ofOne.match(/'\/opt\/plan'/g)).toHaveLength(1);
    expect(ofOne).not.toContain("undefined");
  }
});
