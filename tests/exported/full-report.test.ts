import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

test("the full report as a workbook keeps the text of every action: an import finds it", async () => {
  const cwd = folderOf();
  const about = ["--plan", join(TOP, "plan"), "--as-of", "2018-10-01"];
  await planHere(["report", "full", ...about, "-o", "full.xlsx"], { cwd });
  const read = ["import", "full.xlsx", "--into", "new", "--title", "X", "--baseline", "2018-07", "--format", "json"];
  const found = JSON.parse((await planHere(read, { cwd })).stdout).actions as {
    id: string;
    title: string;
    text: string;
  }[];
  const { plan } = loadLedger(readTree(join(TOP, "plan")));
  const words = (text: string): string => text.replace(/[\s\\•*-]+/g, " ").trim();
  expect(found).toHaveLength(51);
  for (const { id, title, text } of found) {
    const action = plan?.actions.find((it) => it.id === id);
    expect([id, title, words(text)]).toEqual([id, action?.title, words(action?.body ?? "")]);
  }
});

test("what is read of it, in a terminal or as a page, has each text once", async () => {
  const about = ["--plan", join(TOP, "plan"), "--as-of", "2018-10-01"];
  const { stdout } = await planHere(["report", "full", ...about, "--format", "markdown"]);
  expect(stdout.split("Appoint a single commissioner and agree commissioning intentions")).toHaveLength(2);
});
