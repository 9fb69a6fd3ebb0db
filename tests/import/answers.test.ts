import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const MESSY = `Action plan,,,,,
Ref,Action required,Lead/Owner,By when,RAG,Surprise
Theme 1: Vision,,,,,
1.4.1,Introduce the ITB,Graham Alen,asap,Green,x
1.4.2,Write *it* down,"Kate Jones, Bob Newman",by October 2018,,y
,,John Coughlan,,,
1.4.3,Third thing,Programme lead,03/04/2018,Amber,
`;

function withFile(name: string, content: string | Uint8Array): string {
  const folder = folderOf({ [name]: content });
  cpSync(`${TOP}/plan`, `${folder}/plan`, { recursive: true });
  rmSync(`${folder}/plan/actions`, { recursive: true });
  return folder;
}
const actionsIn = (folder: string) => loadLedger(readTree(`${folder}/plan`)).plan?.actions ?? [];

test("what only people can know is asked; nothing is written until the map answers it", async () => {
  const folder = withFile("messy.csv", MESSY);
  const asked = await planHere(["import", "messy.csv", "--write", "--write-map", "answers.yaml"], { cwd: folder });
  expect(asked).toMatchObject({ code: 1, stderr: "plan: nothing was written: 3 questions to be answered first\n" });
  expect(asked.stdout).toContain("“Graham Alen” is not in the directory. Did you mean graham-allen?");
  expect(asked.stdout).toContain(
    "Of 25 cells with text in 1 table: 13 in actions, 6 headings, 1 naming a theme or key area, 5 not placed.",
  );
  expect(asked.stdout).toContain("“x” – the file, row 4");
  expect(existsSync(`${folder}/plan/actions`)).toBe(false);

  const map = readFileSync(`${folder}/answers.yaml`, "utf8");
  for (const line of [
    "Graham Alen: graham-allen",
    "asap: immediate",
    "dates: day-first",
    "Bob Newman: people",
    "Surprise: other",
  ]) {
    expect(map).toContain(`${line}\n`);
  }
  const written = await planHere(["import", "messy.csv", "--write", "--map", "answers.yaml"], { cwd: folder });
  expect(written).toMatchObject({ code: 0, stderr: "" });
  const actions = actionsIn(folder);
  expect(
    actions.map(({ id, owners, timescale, body, source }) => [id, owners, timescale?.text, body.trim(), source?.note]),
  ).toEqual([
    ["1.4.1", ["graham-allen"], "immediate", "Introduce the ITB", "The timescale is printed as “asap”."],
    [
      "1.4.2",
      ["kate-jones", "bob-newman", "john-coughlan"],
      "October 2018",
      "Write \\*it\\* down",
      "The timescale is printed as “by October 2018”.",
    ],
    ["1.4.3", ["programme-lead"], "3 April 2018", "Third thing", "The timescale is printed as “03/04/2018”."],
  ]);
  const directory = readFileSync(`${folder}/plan/directory.yaml`, "utf8");
  expect(directory).toContain("  bob-newman:\n    name: Bob Newman\n");
  expect(directory).toContain("programme-lead:\n    name: Programme lead\n");
});

test.each([
  ["no header", "a,b\nc,d\n", /no table in it has a row of headings that names an action/],
  [
    "two headers for one thing",
    "Action,Timescale,Timeframe\nx,1 month,2 months\n",
    /“Timescale” and “Timeframe” are headings for the same thing/,
  ],
  ["no row at all", "\n\n", /there is no table in it with a word in it/],
  ["a quotation mark that never closes", 'Action,Lead\n"x,y\n', /never closes/],
])("%s ends in a clear error", async (_, text, problem) => {
  const folder = withFile("a.csv", text);
  const { code, stdout, stderr } = await planHere(["import", "a.csv", "--write"], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(problem);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each([
  ["names: [a]\n", /names in the map is no list of names and answers/],
  ["nams: {}\n", /Did you mean names\?/],
  ["columns: { Foo: ownrs }\n", /Did you mean owners\?/],
  ["a: [\n", /no YAML that can be read/],
])("a map that says %j is refused with what to do", async (map, problem) => {
  const folder = withFile("messy.csv", MESSY);
  writeFileSync(`${folder}/m.yaml`, map);
  const { code, stderr } = await planHere(["import", "messy.csv", "--map", "m.yaml"], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(problem);
});

test("ids that a sheet holds as numbers, ids that stand twice and rows without one are asked about", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Plan");
  for (const row of [
    ["Ref", "Action"],
    [1.1, "One"],
    ["1.2.1", "Two"],
    ["1.2.1", "Three"],
    [null, "Four"],
  ])
    sheet.addRow(row);
  const folder = withFile("a.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
  const { code, stdout } = await planHere(["import", "a.xlsx", "--write"], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout).toContain("the id 1.1 is a number in the sheet, where 1.1 and 1.10 are the same");
  expect(stdout).toContain("1.2.1 is the id of sheet “Plan”, row 3, too");
  expect(stdout).toContain("the row has no id, and the others have");
  expect(existsSync(`${folder}/plan/actions`)).toBe(false);
});

test("blank cells say nothing, unless the map says that they mean what is above", async () => {
  const folder = withFile("a.csv", "Ref,Action,Lead,Timescale\n1.4.1,One,Kate Jones,3 months\n1.4.2,Two,,\n");
  writeFileSync(`${folder}/m.yaml`, "blanks: { owners: above }\n");
  expect((await planHere(["import", "a.csv", "--map", "m.yaml", "--write"], { cwd: folder })).code).toBe(0);
  expect(
    actionsIn(folder).map(({ owners, timescale, source }) => [owners, timescale?.text, source?.inherited]),
  ).toEqual([
    [["kate-jones"], "3 months", undefined],
    [["kate-jones"], undefined, { owners: "1.4.1" }],
  ]);
});

test("rows without ids are numbered within their key area, and the plan's own papers come back", async () => {
  const folder = withFile("a.csv", "Key area,Action,Lead\n1.4 Introduce the ITB,One,Kate Jones\n,Two,Kate Jones\n");
  expect((await planHere(["import", "a.csv", "--write"], { cwd: folder })).code).toBe(0);
  expect(actionsIn(folder).map(({ id }) => id)).toEqual(["1.4.1", "1.4.2"]);
});

test.each([
  ["list", ["list", "--columns", "id,title,owners,timescale", "--format", "xlsx", "-o", "out.xlsx"], "out.xlsx"],
  ["full report", ["report", "full", "--as-of", "2018-08-01", "-o", "out.docx"], "out.docx"],
])("the %s of the plan reads back as it was, as far as its table goes", async (_, write, file) => {
  const folder = withFile("a.csv", "");
  expect((await planHere([...write, "--plan", `${TOP}/plan`], { cwd: folder })).code).toBe(0);
  expect(await planHere(["import", file, "--write"], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
  const ours = loadLedger(readTree(`${TOP}/plan`)).plan?.actions ?? [];
  const hasOutcomes = file.endsWith(".docx");
  const held = (action: (typeof ours)[number]) => [
    ...[action.id, action.title, action.owners, action.timescale?.text],
    ...(hasOutcomes ? [action.outcomes ?? []] : []),
  ];
  expect(actionsIn(folder).map(held)).toEqual(ours.map(held));
});

test("a register without themes, parted by semicolons, is one theme, which is said; a day that is no month settles the order of all", async () => {
  const text = "Ref;Action;Lead;Due\nA1;Open the door;Chief Nurse;31/12/2025\nA2;Shut it;Chief Nurse;03/04/2026\n";
  const folder = folderOf({ "register.csv": text });
  const into = ["import", "register.csv", "--into", "new", "--title", "Doors", "--baseline", "2025-07"];
  const written = await planHere([...into, "--write"], { cwd: folder });
  expect(written.code).toBe(0);
  expect(written.stdout).toContain("the document names no theme: all of its actions go into theme 1, Actions");
  const listed = await planHere(["list", "--plan", "new", "--format", "json"], { cwd: folder });
  const { actions } = JSON.parse(listed.stdout) as { actions: { id: string; theme: string; due: string }[] };
  expect(actions.map(({ id, theme, due }) => [id, theme, due])).toEqual([
    ["A1", "1", "2025-12-31"],
    ["A2", "1", "2026-04-03"],
  ]);
});

test("days in figures that can all be read in two ways are one question, which the map answers for all", async () => {
  const text = "Ref;Action;Lead;Due\nA1;Open the door;Chief Nurse;01/12/2025\nA2;Shut it;Chief Nurse;03/04/2026\n";
  const folder = folderOf({ "register.csv": text });
  const into = ["import", "register.csv", "--into", "new", "--title", "Doors", "--baseline", "2025-07"];
  const asked = await planHere([...into, "--write"], { cwd: folder });
  expect(asked.code).toBe(1);
  expect(asked.stdout).toContain("To be answered before anything is written (1)");
  expect(asked.stdout).toContain("“01/12/2025” can be read in two ways: does the day come first?");
  expect(existsSync(`${folder}/new`)).toBe(false);
  writeFileSync(`${folder}/answers.yaml`, "dates: month-first\n");
  const written = await planHere([...into, "--write", "--map", "answers.yaml"], { cwd: folder });
  expect(written.code, written.stderr).toBe(0);
  const listed = await planHere(["list", "--plan", "new", "--format", "json"], { cwd: folder });
  const { actions } = JSON.parse(listed.stdout) as { actions: { due: string }[] };
  expect(actions.map(({ due }) => due)).toEqual(["2025-01-12", "2026-03-04"]);
});
