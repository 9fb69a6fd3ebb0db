import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ARCHITECTURE } from "./architecture.ts";
import { readSources } from "./read-sources.ts";
import { factsOf } from "./source-facts.ts";
import { violations } from "./violations.ts";

const sources = readSources();

function violationsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return violations(
    Object.entries(files).map(([path, text]) => factsOf(path, text)),
    ARCHITECTURE,
  );
}

test("the program keeps the directions of the house", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(violations(sources, ARCHITECTURE)).toEqual([]);
});

test("no list goes into a call as its arguments: a long one is too many (text/lists.ts)", () => {
  const spread = /\.push\(\.\.\.|Math\.(?:max|min)\([^()]*\.\.\./;
  const text = (path: string) => readFileSync(`${import.meta.dirname}/../../src/${path}`, "utf8");
  const found = sources.filter(({ path }) => path !== "text/lists.ts" && spread.test(text(path)));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test("every library that the program is shipped with has one importer, and uses it", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../package.json`, "utf8"),
  );
  expect(dependencies, "all are bundled: an installed copy brings no other package").toBeUndefined();
  const imported = new Set(sources.flatMap((file) => file.imports));
  for (const { name } of ARCHITECTURE.packages.filter((it) => !it.name.startsWith("."))) {
    expect(Object.keys(devDependencies)).toContain(name);
    expect(
      [...imported].some((it) => it === name || it.startsWith(`${name}/`)),
      `${name} is imported`,
    ).toBe(true);
  }
});

test("what was agreed to be longer is still there and still longer", () => {
  for (const { path, mostLines } of ARCHITECTURE.longer) {
    const lines = sources.find((file) => file.path === path)?.lines ?? 0;
    expect(lines, path).toBeGreaterThan(ARCHITECTURE.mostLines);
    expect(lines, path).toBeLessThanOrEqual(mostLines);
  }
});

describe("each of these is seen to be wrong", () => {
  test.each<[what: string, path: string, text: string, said: RegExp]>([
    ["core reads a schema", "core/plan.ts", `import { z } from "../schema/values.ts";`, /core\/plan.ts imports schema/],
    ["only a type of it", "core/plan.ts", `import type { Z } from "../schema/values.ts";`, /imports schema/],
    ["a type named in passing", "core/plan.ts", `let z: import("../schema/values.ts").Z;`, /imports schema/],
    ["a re-export", "core/plan.ts", `export * from "../schema/values.ts";`, /imports schema/],
    ["a require", "views/list.ts", `const { draw } = require("../render/terminal.ts");`, /imports render/],
    [
      "a require inside a text",
      "views/list.ts",
      `const t = \`\${require('../render/terminal.ts')}\`;`,
      /imports render/,
    ],
    ["an import at run time", "views/list.ts", `await import("../render/terminal.ts");`, /imports render/],
    ["an import that is computed", "views/list.ts", `await import(name);`, /whose name is computed/],
    ["a view draws", "views/list.ts", `import { csv } from "../render/csv.ts";`, /views\/list.ts imports render/],
    ["a format judges", "render/csv.ts", `import { rate } from "../schedule/rate.ts";`, /imports schedule/],
    ["io knows the plan's fields", "io/read.ts", `import { s } from "../schema/values.ts";`, /imports schema/],
    ["a rule reads places", "rules/a-rule.ts", `import { locate } from "../source/locate.ts";`, /imports source/],
    ["somebody uses the terminal", "ledger/open.ts", `import { Session } from "../cli/session.ts";`, /imports cli/],
    ["the API uses the terminal", "index.ts", `export { run } from "./cli/program.ts";`, /imports cli/],
    ["a file that lies loose", "check.ts", `export {};`, /in no folder that the architecture knows/],
    ["a new folder", "magic/spell.ts", `export {};`, /in no folder that the architecture knows/],
    ["a stage knows how stages are put together", "rules/x.ts", `import "../ledger/open.ts";`, /imports ledger/],
    ["a library in the wrong place", "views/list.ts", `import chalk from "chalk";`, /only render may/],
    ["a part of a library", "views/list.ts", `import { format } from "date-fns/format";`, /only calendar may/],
    ["a library nobody agreed to", "core/plan.ts", `import _ from "lodash";`, /no folder has been given it/],
    ["a file outside src", "core/plan.ts", `import x from "../../package.json";`, /only cli\/version.ts may/],
    ["files outside io", "schedule/fold.ts", `import { readFileSync } from "node:fs";`, /only io may/],
    ["files, by the old name", "schedule/fold.ts", `import { readFileSync } from "fs";`, /only io may/],
    ["files, with promises", "cli/world.ts", `import fs from "node:fs/promises";`, /only io may/],
    ["programs outside io", "cli/world.ts", `import { exec } from "node:child_process";`, /only io may/],
    [
      "a module of Node's that is new here",
      "io/git/command.ts",
      `import net from "node:net";`,
      /no folder has been given it/,
    ],
    ["a view asks the system", "views/list.ts", `const wide = process.stdout.columns > 80;`, /uses process/],
    [
      "a command asks the system",
      "cli/options/choose.ts",
      `if (process.env.X) stop();`,
      /only io and cli\/main.ts may/,
    ],
    ["something prints", "render/csv.ts", `console.log(1);`, /uses console, which nobody may/],
    ["the core knows the time", "core/plan.ts", `const t = Date.now();`, /uses Date/],
    ["a new Date in a schedule", "schedule/fold.ts", `const t = new Date();`, /only io and calendar may/],
    ["code from text", "source/x.ts", `new Function("return 1")();`, /nothing in a plan runs/],
    ["an unseen import", "core/x.ts", `createRequire(import.meta.url)("chalk");`, /uses createRequire/],
    ["a folder without a subject", "core/utils/text.ts", `export {};`, /in a folder called utils/],
    ["too long a file", "core/plan.ts", "const a = 1;\n".repeat(301), /has 301 lines, more than 300/],
    [
      "a command that loads what it does with its declaration",
      "cli/commands/index.ts",
      `import { run } from "./list/run.ts";`,
      /list\/run.ts is loaded at every start/,
    ],
    [
      "a declaration that reads fields",
      "cli/commands/index.ts",
      `import { day } from "../../schema/values.ts";`,
      /schema\/values.ts is loaded at every start/,
    ],
    ["a command that is not listed", "cli/commands/lost.ts", `export const lostCommand = {};`, /lost.ts is not in/],
    ["a format that is not listed", "render/lost.ts", `export function renderLost() {}`, /lost.ts is not in/],
    ["rules that are not listed", "core/catalogue/lost.ts", `export const LOST = {};`, /lost.ts is not in/],
    ["a check that is not listed", "rules/lost.ts", `export const lost: Rule = { check };`, /lost.ts is not in/],
    ["a file that imports itself", "core/a.ts", `import "./a.ts";`, /core\/a.ts → core\/a.ts is a ring/],
  ])("%s", (_what, path, text, said) => {
    const found = violationsOf({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });

  test("a ring of three, one of them by a type only", () => {
    const found = violationsOf({
      "core/a.ts": `import "./b.ts";`,
      "core/b.ts": `import type { C } from "./c.ts";`,
      "core/c.ts": `import "./a.ts";`,
    });
    expect(found).toEqual([expect.stringContaining("core/a.ts → core/b.ts → core/c.ts → core/a.ts")]);
  });
});

describe("none of these is wrong", () => {
  test.each([
    ["what is in comments and strings", "core/a.ts", `// import "chalk"; process\nconst a = 'require("chalk"); Date';`],
    ["a property of that name", "core/a.ts", `const a = { process: 1, console: 2 }; a.process; it.Date;`],
    ["a type of that name", "core/a.ts", `interface A { Date: string; process: NodeJS.Process }`],
    ["300 lines", "core/a.ts", "const a = 1;\n".repeat(300)],
    ["the world at the edge", "io/a.ts", `import { x } from "node:fs"; process.pid; Date.now();`],
    ["a command that is loaded when it runs", "cli/commands/index.ts", `const load = () => import("./a/run.ts");`],
    ["a type of what it does", "cli/commands/index.ts", `import type { AOptions } from "./a/run.ts";`],
    ["a listed command", "cli/commands/index.ts", `import { a } from "./a.ts";`],
  ])("%s", (_what, path, text) => {
    expect(violationsOf({ [path]: text })).toEqual([]);
  });
});
