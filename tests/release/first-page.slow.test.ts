import { copyFileSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocksOf, pageText } from "../docs/pages.ts";
import { refresh } from "../docs/refresh.ts";
import { TABLES } from "../docs/tables.ts";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { executable, NO_NODE } from "./executable.ts";
import { machine, registry, start } from "./packed.ts";

// A machine that has never seen this project: what the first page has people type, from the spreadsheet to the board's
// paper, and nothing else.

const README = pageText("README.md");

async function livesByTheFirstPage(env: NodeJS.ProcessEnv): Promise<void> {
  const folder = folderOf();
  copyFileSync(join(TOP, "docs/examples/tracker.xlsx"), join(folder, "tracker.xlsx"));
  const run = async (command: string): Promise<string> => {
    const { stdout, stderr } = start("bash", ["-c", command], folder, env);
    return stdout + stderr;
  };
  expect(await refresh(README, { tables: TABLES, run, write: async () => {} })).toBe(README);
  expect(readFileSync(join(folder, "board-paper.docx")).subarray(0, 2).toString()).toBe("PK");
}

test("with Node, from npm", async () => {
  const env = machine((await registry()).url);
  const [install = ""] = blocksOf(README, "sh");
  expect(install).toBe("npm install --global plan-ledger\n");
  expect(start("bash", ["-c", install], folderOf(), env)).toMatchObject({ code: 0, stderr: "" });
  await livesByTheFirstPage(env);
});

test("without Node, from the one file, called plan", async () => {
  const bin = folderOf();
  symlinkSync(executable(), join(bin, "plan"));
  await livesByTheFirstPage({ PATH: `${bin}:${NO_NODE}` });
});
