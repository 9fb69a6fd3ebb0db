/**
 * Holds every page to the program. `npm run docs` makes anew what is out of date. The one command that is not run here
 * is `npm ci`: it would take away the ground this test stands on. `.ci/run` runs it, on a clean checkout.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_RULES } from "../../src/core/catalogue/index.ts";
import type { Repository } from "../support/repository.ts";
import { TOP } from "../support/run-plan.ts";
import { PAGES } from "./pages.ts";
import { type Fragment, refresh, type Sources } from "./refresh.ts";
import { runInCheckout, runInScene, SCENES, writeInScene } from "./scenes.ts";
import { TABLES } from "./tables.ts";

const ALL = PAGES.map((it) => it.text).join("\n");

describe("every page is what the program makes it", () => {
  test.each(PAGES)("$path: its tables are current, and every command prints what is shown", async ({ path, text }) => {
    await expect(await refresh(text, { tables: TABLES, ...inScenes() })).toMatchFileSnapshot(join(TOP, path));
  });

  test("every table has its place, once", () => {
    for (const name of Object.keys(TABLES)) expect(ALL.split(`<!-- ${name} -->\n|`), name).toHaveLength(2);
  });

  test("every rule stands in one of the tables, and every scene is used", () => {
    for (const { code } of ALL_RULES) expect(ALL.split(`| ${code} |`), code).toHaveLength(2);
    for (const name of Object.keys(SCENES)) expect(ALL).toContain(`<!-- in: ${name} -->\n\`\`\`console\n`);
  });
});

describe("what is out of date is seen", () => {
  const NOTHING = { tables: {}, write: async () => {} };

  test("a block is run in the scene that it names, and keeps its name", async () => {
    const shown = "<!-- in: here -->\n```console\n$ plan\nold\n```\n";
    const made = await refresh(shown, { ...NOTHING, run: async (command, scene) => `${command} in ${scene}\n` });
    expect(made).toBe("<!-- in: here -->\n```console\n$ plan\nplan in here\n```\n");
  });

  test("an output that changed is seen", async () => {
    const shown = "```console\n$ plan\nold\n```\n";
    expect(await refresh(shown, { ...NOTHING, run: async () => "new\n" })).toBe("```console\n$ plan\nnew\n```\n");
  });

  test("what was left out stays left out, however long it grows", async () => {
    const shown = "```console\n$ plan\nold\n…\nend\n```\n";
    const made = await refresh(shown, { ...NOTHING, run: async () => "a\nb\nc\nd\n" });
    expect(made).toBe("```console\n$ plan\na\n…\nd\n```\n");
  });

  test("what only some checkouts print can be left out at the end", async () => {
    const shown = "```console\n$ plan\na\nb\n…\n```\n";
    for (const output of ["a\nb\n", "a\nb\n\nc\n"]) {
      expect(await refresh(shown, { ...NOTHING, run: async () => output })).toBe(shown);
    }
  });

  test("lines of YAML are written into the scene that they name, and nowhere without one", async () => {
    const shown = "```yaml in plan/plan.yaml\na: 1\n```\n<!-- in: here -->\n```yaml in plan/plan.yaml\nb: 2\n```\n";
    const written: unknown[] = [];
    const write = async ({ path, text }: Fragment, scene: string) => void written.push([path, text, scene]);
    expect(await refresh(shown, { ...NOTHING, run: async () => "", write })).toBe(shown);
    expect(written).toEqual([["plan/plan.yaml", "b: 2\n", "here"]]);
  });

  test("a command that prints nothing shows nothing", async () => {
    const shown = "```console\n$ plan\n\n$ plan\nold\n```\n";
    expect(await refresh(shown, { ...NOTHING, run: async () => "" })).toBe("```console\n$ plan\n\n$ plan\n```\n");
  });
});

/** The scenes of one page: each is made once, and later blocks find it as earlier ones left it. */
function inScenes(): Pick<Sources, "run" | "write"> {
  const made = new Map<string, Repository>();
  const scene = async (name: string): Promise<Repository> => {
    const make = SCENES[name];
    if (make === undefined) throw new Error(`the page names a scene that is not there: ${name}`);
    const repository = made.get(name) ?? (await make());
    made.set(name, repository);
    return repository;
  };
  return {
    run: async (command, name) => (name === null ? runInCheckout(command) : runInScene(command, await scene(name))),
    write: async (fragment, name) => writeInScene(fragment, await scene(name)),
  };
}
