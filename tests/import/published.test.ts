import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Action } from "../../src/core/action.ts";
import { readTree } from "../../src/io/read-tree.ts";
import { loadLedger } from "../../src/ledger.ts";
import { normalise } from "../fidelity/normalise.ts";
import { plan, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { wordDocument, workbook } from "./published-document.ts";

function actionsIn(folder: string): readonly Action[] {
  const { plan: loaded, diagnostics } = loadLedger(readTree(folder));
  if (loaded === null) throw new Error(diagnostics.map((one) => one.message).join("\n"));
  return loaded.actions;
}

const OURS = actionsIn(`${TOP}/plan`);

/** The real plan without its actions: whoever imports them knows its people and themes. */
function planWithoutActions(): string {
  const folder = folderOf();
  cpSync(`${TOP}/plan`, `${folder}/plan`, { recursive: true });
  rmSync(`${folder}/plan/actions`, { recursive: true });
  return folder;
}

/** What a table can hold of an action. Its title, milestones, measures and relations were given by hand; lists of the text were flattened by the row-by-row file. */
function held(action: Action, { pages = true } = {}) {
  return {
    id: action.id,
    owners: action.owners,
    timescale: action.timescale?.text,
    outcomes: action.outcomes ?? [],
    text: normalise(action.body)
      .replace(/(^|\s)O(?=\s[A-Z])/g, "")
      .replace(/\s+/g, " "),
    inherited: Object.fromEntries(Object.entries(action.source?.inherited ?? {})),
    ...(pages ? { pages: action.source?.pages } : {}),
  };
}
const published = (action: Action) => {
  const { pages: _, ...rest } = held(action);
  // In print an inherited cell stretches over all rows from the first: the plan names the same first row.
  return rest;
};

test("the Word document becomes the same 51 actions as plan/, and check finds no fault in the record", async () => {
  const folder = planWithoutActions();
  writeFileSync(`${folder}/plan.docx`, await wordDocument());
  const dry = plan(["import", "plan.docx"], { cwd: folder });
  expect(dry.stderr).toBe("plan: nothing was written: this shows what --write would do\n");
  expect(dry.code).toBe(0);
  expect(readdirSync(`${folder}/plan`)).not.toContain("actions");
  const { code, stderr, stdout } = plan(["import", "plan.docx", "--write"], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Written: 51 new actions.");
  const actions = actionsIn(`${folder}/plan`);
  expect(actions.map(published)).toEqual(OURS.map(published));
});
