import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Outcome, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { npm, packed, start } from "./packed.ts";

// What somebody has who installs the package: no checkout, no other package, no registry.

const MOST_BYTES = 3_000_000;

/** Where the package is installed, and then lived in. */
let prefix: string;
let installed: Outcome;

beforeAll(() => {
  prefix = folderOf();
  installed = npm(prefix, "install", "--offline", "--prefix", prefix, packed());
});

/** Runs a program of the package as a shell finds it. */
function run(program: string, ...args: readonly string[]): Outcome {
  return start(join(prefix, "node_modules/.bin", program), args, prefix);
}

function inPackage(path: string): string {
  return join(prefix, "node_modules/plan-ledger", path);
}

test("it weighs at most 3 MB, and holds pages, licences and types", () => {
  expect(readFileSync(packed()).length).toBeLessThanOrEqual(MOST_BYTES);
  for (const path of ["docs/install.md", "dist/licences.txt", "dist/types/index.d.ts", "LICENSE", "CHANGELOG.md"])
    expect(existsSync(inPackage(path)), path).toBe(true);
  expect(existsSync(inPackage("src"))).toBe(false);
});

test("it installs without the network, without a warning, and brings no other package", () => {
  expect(installed).toMatchObject({ code: 0, stderr: "" });
  expect(installed.stdout).toContain("added 1 package");
  expect(readdirSync(join(prefix, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["plan-ledger"]);
  expect(readdirSync(inPackage("."))).not.toContain("node_modules");
});

test("its program goes by both names", () => {
  const { version } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
  for (const name of ["plan", "plan-ledger"])
    expect(run(name, "--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("it goes from a spreadsheet to a board paper, and its library reads that plan", () => {
  const importing = ["import", inPackage("docs/examples/tracker.xlsx"), "--into", "plan", "--baseline", "2025-04"];
  expect(run("plan", ...importing, "--title", "Access to care", "--write").stdout).toContain("Written: 5 new actions.");

  const asOf = ["--as-of", "2025-07-07"];
  expect(run("plan", "status", ...asOf)).toMatchObject({ code: 0, stderr: "" });
  expect(run("plan", "list", "--overdue", ...asOf).stdout).toContain("1 of 5 actions");

  const note = ["--status", "in-progress", "--note", "Two teams still have to send their hours."];
  const who = ["--by", "communications-manager", "--date", "2025-07-07"];
  expect(run("plan-ledger", "update", "1.1.2", ...who, ...note, ...asOf)).toMatchObject({ code: 0, stderr: "" });
  expect(run("plan", "list", "--status", "in-progress", ...asOf).stdout).toContain("1.1.2");

  expect(run("plan", "report", "board", ...asOf, "-o", "board.docx")).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(join(prefix, "board.docx")).subarray(0, 2).toString()).toBe("PK");
  expect(run("plan", "help", "tutorial").stdout).toContain("From a spreadsheet to a board paper");

  const consumer = `import { loadLedger, parsePlanDate, readTree, schedule } from "plan-ledger";
    const { plan } = loadLedger(readTree("plan"));
    console.log(schedule(plan, parsePlanDate("2025-07-07")).actions.length);`;
  expect(start(process.execPath, ["--input-type=module", "--eval", consumer], prefix).stdout).toBe("5\n");
});

test("a program in TypeScript compiles against its types, without those of any other package", () => {
  const consumer = folderOf({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": `{
      "compilerOptions": { "module": "nodenext", "target": "es2023", "strict": true, "noEmit": true, "types": [] },
      "files": ["overdue.ts"]
    }`,
    "overdue.ts": `import { loadLedger, type PlanDate, parsePlanDate, readTree, type ScheduledAction, schedule } from "plan-ledger";
      export function actionsOn(folder: string, day: string): readonly ScheduledAction[] {
        const { plan } = loadLedger(readTree(folder));
        const asOf: PlanDate | null = parsePlanDate(day);
        return plan === null || asOf === null ? [] : schedule(plan, asOf).actions;
      }
      // @ts-expect-error A day is asked for, not any text: the types are there, and not \`any\`.
      schedule(loadLedger(readTree("plan")).plan!, "2025-07-07");`,
  });
  expect(npm(consumer, "install", "--offline", "--prefix", consumer, packed()).code).toBe(0);
  const tsc = join(TOP, "node_modules/typescript/bin/tsc");
  expect(start(process.execPath, [tsc, "-p", consumer], consumer)).toEqual({ code: 0, stdout: "", stderr: "" });
});
