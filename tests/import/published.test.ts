import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Action } from "../../src/core/action.ts";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { normalise } from "../fidelity/normalise.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { PUBLISHED, wordDocument, workbook } from "./published-document.ts";

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
function held(action: Action) {
  return {
    id: action.id,
    owners: action.owners,
    timescale: action.timescale?.text,
    outcomes: action.outcomes ?? [],
    text: normalise(action.body)
      .replace(/(^|\s)O(?=\s[A-Z])/g, "")
      .replace(/\s+/g, " "),
    inherited: { ...action.source?.inherited },
  };
}
async function writes(file: string, args: readonly string[] = [], folder = planWithoutActions()) {
  return { folder, outcome: await planHere(["import", file, "--write", ...args], { cwd: folder }) };
}

test("the Word document becomes the same 51 actions as plan/", async () => {
  const folder = planWithoutActions();
  writeFileSync(`${folder}/plan.docx`, await wordDocument());
  const dry = await planHere(["import", "plan.docx"], { cwd: folder });
  expect(dry.stderr).toBe("plan: nothing was written: this shows what --write would do\n");
  expect(dry.code).toBe(0);
  expect(readdirSync(`${folder}/plan`)).not.toContain("actions");
  const { outcome } = await writes("plan.docx", [], folder);
  expect(outcome).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("Written: 51 new actions.") });
  expect(actionsIn(`${folder}/plan`).map(held)).toEqual(OURS.map(held));

  // The second time there is nothing to do; what somebody has edited since is left, and said.
  const again = await planHere(["import", "plan.docx", "--write"], { cwd: folder });
  expect(again.code).toBe(1);
  expect(again.stdout).toContain("Nothing to write: of 51 actions in the file none is new: 51 there already.");
  const [path = ""] = readdirSync(`${folder}/plan/actions`).filter((name) => name.startsWith("1.4.1-"));
  const file = `${folder}/plan/actions/${path}`;
  const edited = readFileSync(file, "utf8").replace("timescale: 3 months", "timescale: 4 months");
  writeFileSync(file, edited);
  const third = await planHere(["import", "plan.docx", "--write"], { cwd: folder });
  expect(third.stdout).toContain("left as it is: timescale differs");
  expect(readFileSync(file, "utf8")).toBe(edited);
});

test("so does the sheet with ratings, which are said and never copied", async () => {
  const folder = planWithoutActions();
  writeFileSync(`${folder}/plan.xlsx`, await workbook({ rag: true }));
  const { outcome } = await writes("plan.xlsx", [], folder);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(outcome.stdout).toContain("Not placed (52)");
  expect(outcome.stdout).toContain("BRAG: how far it is becomes entries once it is said whose words these are");
  const actions = actionsIn(`${folder}/plan`);
  expect(actions.map((action) => ({ ...held(action), pages: action.source?.pages }))).toEqual(
    OURS.map((action) => ({ ...held(action), pages: action.source?.pages })),
  );
  expect(actions.every(({ progress }) => progress.length === 0)).toBe(true);
});

test.each([
  [
    "dates",
    (at: number) => new Date(Date.UTC(2018, 9, (at % 28) + 1)),
    (at: number) => `2018-10-${String((at % 28) + 1).padStart(2, "0")}`,
  ],
  ["financial quarters", (at: number) => `Q${(at % 4) + 1} 2018/19`, (at: number) => `Q${(at % 4) + 1} 2018/19`],
] as const)("so does a sheet with %s", async (_, printed, expected) => {
  const folder = planWithoutActions();
  const at = (id: string): number => PUBLISHED.findIndex((row) => row.id === id);
  writeFileSync(`${folder}/plan.xlsx`, await workbook({ timescale: ({ id }) => printed(at(id)) }));
  const { outcome } = await writes("plan.xlsx", [], folder);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  const actions = actionsIn(`${folder}/plan`);
  expect(actions).toHaveLength(51);
  for (const { id, timescale, source } of actions) {
    expect(timescale?.text).toBe(expected(at(source?.inherited["timescale"] ?? id)));
  }
});

test("the document begins a plan of its own, which passes plan check but for what is overdue", async () => {
  const folder = folderOf({ "plan.docx": await wordDocument() });
  const without = await planHere(["import", "plan.docx", "--into", "ours", "--write"], { cwd: folder });
  expect(without).toMatchObject({
    code: 1,
    stderr: "plan: nothing was written: a new plan needs --title and --baseline\n",
  });
  expect(readdirSync(folder)).toEqual(["plan.docx"]);
  const args = ["--into", "ours", "--title", "Hampshire", "--baseline", "2018-07", "--completion", "2019-07"];
  const { outcome } = await writes("plan.docx", args, folder);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  const actions = actionsIn(`${folder}/ours`);
  expect(actions.map(({ id, timescale, outcomes }) => [id, timescale?.text, outcomes])).toEqual(
    OURS.map(({ id, timescale, outcomes }) => [id, timescale?.text, outcomes]),
  );
  const check = await planHere(["check", "--plan", "ours", "--as-of", "2018-08-01"], { cwd: folder });
  expect(check).toMatchObject({ code: 0 });
});
