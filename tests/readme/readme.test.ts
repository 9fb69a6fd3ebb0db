/**
 * Holds the README to the program. `npm run readme` makes what is out of date anew. The one command of the README that
 * is not run here is `npm ci`: it would take away the ground this test stands on. `.ci/run` runs it, on a clean checkout.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { ALL_RULES } from "../../src/all-rules.ts";
import { run as runProgram } from "../../src/cli/program.ts";
import { loadLedger } from "../../src/ledger.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { on } from "../support/ledger.ts";
import type { Repository } from "../support/repository.ts";
import { COLUMNS, drawTerminal, SCHEMES } from "./draw-terminal.ts";
import { exampleFiles, fragments, refresh } from "./refresh.ts";
import { runInScene, SCENES } from "./scenes.ts";
import { TABLES } from "./tables.ts";

const TOP = join(import.meta.dirname, "../..");
const PICTURE = ".github/terminal.svg";
const README = readFileSync(join(TOP, "README.md"), "utf8");
const FIRST_COMMAND = "plan status --as-of 2018-11-15";

describe("the README is what the program makes it", () => {
  test("its tables are current, and every command prints what is shown", async () => {
    await expect(refresh(README, { tables: TABLES, run })).toMatchFileSnapshot(join(TOP, "README.md"));
  });

  test("every table has its place", () => {
    for (const name of Object.keys(TABLES)) expect(README).toContain(`<!-- ${name} -->\n|`);
  });

  test("every rule stands in one of its tables, and every scene is used", () => {
    for (const { code } of ALL_RULES) expect(README.split(`| ${code} |`)).toHaveLength(2);
    for (const name of Object.keys(SCENES)) expect(README).toContain(`<!-- in: ${name} -->\n\`\`\`console\n`);
  });

  test("a block is run in the scene that it names, and keeps its name", () => {
    const shown = "<!-- in: here -->\n```console\n$ plan\nold\n```\n";
    const made = refresh(shown, { tables: {}, run: (command, scene) => `${command} in ${scene}\n` });
    expect(made).toBe("<!-- in: here -->\n```console\n$ plan\nplan in here\n```\n");
  });

  test("an output that changed is seen", () => {
    const shown = "```console\n$ plan\nold\n```\n";
    expect(refresh(shown, { tables: {}, run: () => "new\n" })).toBe("```console\n$ plan\nnew\n```\n");
  });

  test("what was left out stays left out, however long it grows", () => {
    const shown = "```console\n$ plan\nold\n…\nend\n```\n";
    const made = refresh(shown, { tables: {}, run: () => "a\nb\nc\nd\n" });
    expect(made).toBe("```console\n$ plan\na\n…\nd\n```\n");
  });

  test("it gives the two commands that a clean checkout is tried with", () => {
    expect(README).toContain(`\nnpm ci && npx ${FIRST_COMMAND}\n`);
    expect(README).toContain("\nnpm ci && npm test\n");
  });

  test("every script of package.json that it names exists", () => {
    const { scripts } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
    const named = [...README.matchAll(/`npm run (\w+)`/g)].map((it) => it[1] as string);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test("every link leads somewhere", () => {
    const targets = [...README.matchAll(/\]\(([^)]+)\)/g)].map((it) => it[1] as string);
    const headings = new Set([...README.matchAll(/^#+ (.+)$/gm)].map((it) => `#${anchorOf(it[1] as string)}`));
    for (const target of targets) {
      if (target.startsWith("#")) expect([...headings]).toContain(target);
      else if (!target.startsWith("https://")) expect(existsSync(join(TOP, target)), target).toBe(true);
    }
  });

  const yamlBlocks = [...README.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((it) => it[1] as string);
  const shippedText = (path: string) => readFileSync(join(TOP, path), "utf8");

  test("the job for GitHub is the one that we run ourselves", () => {
    expect(yamlBlocks).toContain(shippedText(".github/workflows/plan.yml"));
  });

  test("the other jobs are YAML, and name what is there", () => {
    for (const block of yamlBlocks) expect(JSON.stringify(load(block))).toContain("check");
    const named = README.match(/[\w./-]*\.(?:github|gitlab|azure|vscode|pre-commit)[\w./-]*\w/g) ?? [];
    const ours = new Set(named.map((it) => it.replace(/^(?:\.\/|OWNER\/REPOSITORY\/)/, "")));
    for (const path of ours) {
      if (!THEIRS.includes(path)) expect(existsSync(join(TOP, path)), path).toBe(true);
    }
    expect(ours.size).toBeGreaterThan(5);
  });

  test("the hook that it shows is the one that we ship", () => {
    const [hook] = load(shippedText(".pre-commit-hooks.yaml")) as [{ id: string }];
    const shown = yamlBlocks.map((it) => load(it)).find((it) => Object.hasOwn(it as object, "repos"));
    expect(shown).toMatchObject({ repos: [{ hooks: [{ id: hook.id }] }] });
  });

  test("the schema that it has an editor use is one, and the comment that names it disturbs nothing", () => {
    const [, command = "", file = ""] = /`npx (plan schema plan > (\S+))`/.exec(README) ?? [];
    const comment = /`(# yaml-language-server: \$schema=\.\.\/(\S+))`/.exec(README);
    expect(comment?.[2]).toBe(file);
    const repository = SCENES["a-branch"]?.([]) as Repository;
    repository.write("plan.yaml", `${comment?.[1]}\n${repository.read("plan.yaml")}`);
    expect(runInScene(`npx ${command}`, repository)).toBe("");
    expect(JSON.parse(readFileSync(join(repository.folder, file), "utf8")).$schema).toContain("json-schema.org");
    const said = runInScene("npx plan check --since HEAD --as-of 2025-03-31", repository);
    expect(said).toContain("Nothing new found");
  });
});

describe("the standards that a plan sets for itself, as shown", () => {
  const shown = fragments(README);
  const scene = SCENES["own-standards"]?.(shown) as Repository;
  const check = (args: string) =>
    JSON.parse(runInScene(`npx plan check --format json --as-of 2025-03-31 ${args}`, scene));

  test("are valid, and do what is said", () => {
    expect(shown.map((it) => it.path.replace(/\/[^/]*$/, ""))).toEqual(["plan", "plan/actions"]);
    const { diagnostics, summary } = check("");
    const codes = (diagnostics as { code: string; severity: string }[]).map((it) => `${it.code} ${it.severity}`);
    expect(codes).toContain("PLAN404 error");
    expect(codes.join()).not.toContain("PLAN416");
    expect(codes.filter((it) => /^PLAN[123]/.test(it)).sort()).toEqual(["PLAN213 warning", "PLAN215 warning"]);
    expect(summary.excepted).toBe(2);
  });

  test("are found as loosening where a branch brings them", () => {
    const { diagnostics } = check("--since origin/main");
    const codes = (diagnostics as { code: string }[]).map((it) => it.code);
    expect(codes.filter((it) => it === "PLAN507")).toHaveLength(2);
  });
});

describe("the example plan", () => {
  const files = exampleFiles(README).map(({ path, text }) => ({ path: path.replace(/^plan\//, ""), text }));
  const { plan, diagnostics } = loadLedger({ files, paths: new Set(files.map((it) => it.path)) });

  test("has a file of each kind, and nothing is wrong with any", () => {
    expect(files.map((it) => it.path.replace(/\/.*/, ""))).toEqual([
      "plan.yaml",
      "directory.yaml",
      "themes",
      "actions",
    ]);
    expect(diagnostics).toEqual([]);
    expect(plan?.unreadable).toEqual([]);
  });

  test.each([
    ["2026-05-01", "nothing-recorded", "2026-07-31"],
    ["2026-05-20", "on-track", "2026-07-31"],
    ["2026-06-10", "on-track", "2026-07-31"],
    ["2026-06-18", "on-track", "2026-09-30"],
    ["2026-09-20", "complete", "2026-09-30"],
    ["2026-10-20", "assured", "2026-09-30"],
  ])("as of %s its action is %s, due %s", (asOf, rating, due) => {
    if (plan === null) throw new Error("the example has no plan");
    const action = schedule(plan, on(asOf)).actions[0];
    expect(action).toMatchObject({ rating, due: { last: due } });
  });
});

describe("the picture", () => {
  let output = "";
  beforeAll(() => {
    const stdout = { isTTY: true, columns: COLUMNS, write: (text: string | Uint8Array) => (output += text) };
    const args = [...FIRST_COMMAND.split(" ").slice(1), "--color"];
    runProgram({ args, cwd: TOP, env: { LANG: "C.UTF-8" }, stdout, stderr: process.stderr, now: () => 0 });
  });

  test("is what the first command prints in a terminal", async () => {
    expect(README).toContain(`](${PICTURE})`);
    await expect(drawTerminal(`npx ${FIRST_COMMAND}`, output)).toMatchFileSnapshot(join(TOP, PICTURE));
  });

  test.each(["light", "dark"] as const)("can be read on a %s page: every contrast is that of WCAG AA", (name) => {
    const { paper, edge: _, ...looks } = SCHEMES[name];
    for (const [look, colour] of Object.entries(looks)) {
      expect(contrast(colour, paper), `${look} on ${name} paper`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("shows hostile text as text", () => {
    expect(drawTerminal("plan", "<script>&\n")).not.toContain("<script");
  });
});

/** Files of a reader's own repository that the README names. */
const THEIRS = [".gitlab-ci.yml", ".pre-commit-config.yaml"];

/** Runs each command where it is said to run; a scene is set up once. */
function run(command: string, scene: string | null): string {
  if (scene === null) return runInShell(command);
  const make = SCENES[scene];
  if (make === undefined) throw new Error(`the README names a scene that is not there: ${scene}`);
  const repository = scenes.get(scene) ?? make(fragments(README));
  scenes.set(scene, repository);
  return runInScene(command, repository);
}

const scenes = new Map<string, Repository>();

/** As a newcomer's shell would, but with nothing set that only this machine has, and never fetching a program. */
function runInShell(command: string): string {
  const { PATH, HOME, SystemRoot, APPDATA, TEMP } = process.env;
  const env = { PATH, HOME, SystemRoot, APPDATA, TEMP, LANG: "C.UTF-8", npm_config_yes: "false" };
  const quiet = { npm_config_loglevel: "silent", npm_config_update_notifier: "false" };
  const { stdout } = spawnSync(`(${command}) 2>&1`, {
    cwd: TOP,
    shell: true,
    encoding: "utf8",
    env: { ...env, ...quiet },
  });
  return stdout.replaceAll("\r\n", "\n");
}

/** The anchor that the forges give a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}

/** The contrast of two colours such as `#1f2328`, by https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
