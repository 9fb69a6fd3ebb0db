import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const planYaml = (id: string): string => `id: ${id}\ntitle: Plan ${id}\nbaseline: 2018-07\n`;
const two = folderOf({
  "plan/plan.yaml": planYaml("outer"),
  "plan/actions/1.1.1-a.md": "---\nid: 1.1.1\ntitle: A\n---\nA\n",
  "src/deep/other.txt": "",
  "inner/plan.yaml": planYaml("inner"),
  "inner/deeper/x.txt": "",
  "empty/x.txt": "",
});
const nothing = folderOf({ "a/b/x.txt": "" });

const planIn = async (cwd: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> =>
  JSON.parse((await planHere(["list", "--format", "json", ...args], { cwd: join(two, cwd), env })).stdout).plan.id;

describe("which plan", () => {
  test.each([
    ["here", "plan", "outer"],
    ["in the folder plan, here", ".", "outer"],
    ["above", "plan/actions", "outer"],
    ["in the folder plan of one above", "src/deep", "outer"],
    ["the nearest", "inner/deeper", "inner"],
  ])("%s", async (_, cwd, id) => {
    expect(await planIn(cwd)).toBe(id);
  });

  test("--plan names its folder, the one above it, or its file, from wherever one stands", async () => {
    for (const given of [two, `${two}/`, `${two}/plan`, `${two}/plan/plan.yaml`, "../..", "../../plan/"])
      expect(await planIn("src/deep", ["--plan", given])).toBe("outer");
    expect(await planIn("plan", ["--plan", "../inner"])).toBe("inner");
  });

  test("PLAN_DIR does too; --plan decides over it; empty it is unset", async () => {
    expect(await planIn("plan", [], { PLAN_DIR: "../inner" })).toBe("inner");
    expect(await planIn("plan", ["--plan", "."], { PLAN_DIR: "../inner" })).toBe("outer");
    expect(await planIn("inner", [], { PLAN_DIR: "" })).toBe("inner");
  });

  test("a folder that was named is never replaced by another", async () => {
    for (const [args, env] of [
      [["--plan", "../empty"], {}],
      [["--plan", ""], {}],
      [[], { PLAN_DIR: "../empty" }],
      [[], { PLAN_DIR: "../no-such-folder" }],
    ] as const) {
      const { code, stdout, stderr } = await planHere(["list", ...args], { cwd: `${two}/plan`, env });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^plan: .*(--plan|PLAN_DIR)/);
    }
  });
});

describe("a folder that is no plan", async () => {
  const { code, stdout, stderr } = await planHere([], { cwd: `${nothing}/a/b` });

  test("is told so, with what a plan looks like", () => {
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`there is no plan in ${nothing}/a/b or any folder above it`);
    for (const part of ["plan.yaml", "directory.yaml", "recommendations.yaml", "themes/", "actions/", "--plan DIR"])
      expect(stderr).toContain(part);
  });

  test("and how to start one: whoever does as it says has a plan that works", async () => {
    const said = stderr.split("\n");
    const written = new Map<string, string[]>();
    let into: string[] | undefined;
    for (const line of said.slice(said.findIndex((it) => it.startsWith("To start one")))) {
      const path = /(plan\/\S+):$/.exec(line)?.[1];
      if (path !== undefined) {
        into = [];
        written.set(path, into);
      } else if (line.startsWith("  ")) into?.push(line.slice(2));
    }
    expect([...written.keys()]).toEqual(["plan/plan.yaml", "plan/actions/1.1.1-first-action.md"]);
    const folder = folderOf();
    for (const [path, text] of written) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text.join("\n")}\n`);
    }
    const status = await planHere(["--as-of", "2026-05-01"], { cwd: folder });
    expect(status).toMatchObject({ code: 0, stderr: "" });
    expect(status.stdout).toContain("Our action plan");
    expect((await planHere(["show", "1.1.1"], { cwd: folder })).stdout).toContain("April 2026 + 3 months = July 2026");
  });

  test("says the same of one that was named", async () => {
    const named = await planHere(["--plan", nothing]);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain("is no plan: it has no plan.yaml");
    expect(named.stderr).toContain("To start one");
  });
});

test("the real plan is found from the top of the checkout and from its parts", async () => {
  for (const cwd of [TOP, `${TOP}/plan/actions`, `${TOP}/src`])
    expect((await planHere(["list"], { cwd })).stdout).toContain("All 51 actions");
});
