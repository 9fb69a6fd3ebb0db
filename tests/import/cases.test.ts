import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// Small documents, each with a kind of fault that real ones have, and what is right for each.

const CASES = join(TOP, "tests/fixtures/import-cases");

async function imported(document: string, map?: string) {
  const folder = folderOf(map === undefined ? {} : { "map.yaml": map });
  const given = map === undefined ? [] : ["--map", "map.yaml"];
  const into = ["--into", "new", "--title", "X", "--baseline", "2025-01", "--write"];
  const { code, stdout, stderr } = await planHere(["import", join(CASES, document), ...into, ...given], {
    cwd: folder,
  });
  const read = (path: string): string => readFileSync(join(folder, "new", path), "utf8");
  const actions = code === 0 ? readdirSync(join(folder, "new/actions")).sort() : [];
  return { code, said: stdout + stderr, actions, read };
}

test("a row that is struck out is left out and said", async () => {
  const { actions, said } = await imported("word-struck-row.docx");
  expect(actions).toEqual(["1.1.1-open-one-telephone-number.md"]);
  expect(said).toContain("“Publish opening times”");
});

test("a form field says what was chosen", async () => {
  const { actions, read } = await imported("word-legacy-dropdown.docx");
  expect(actions).toHaveLength(2);
  const text = actions.map((file) => read(`actions/${file}`)).join("");
  expect(text).toContain("chief-nurse");
  expect(text).toContain("timescale: 6 months");
});

test("the prompts of empty controls are blank", async () => {
  const { actions, read } = await imported("word-placeholder-owner.docx");
  expect(actions).toHaveLength(1);
  expect(read(`actions/${actions[0]}`)).not.toMatch(/owners|choose|click/i);
});

test("lines may end in two ways", async () => {
  expect((await imported("csv-mixed-crlf-then-lf.csv")).actions).toHaveLength(3);
});

test("a priority is the action's, no key area, and what is not written is not counted as placed", async () => {
  const { actions, read, said } = await imported("csv-priority-column.csv");
  expect(actions).toHaveLength(3);
  expect(read("themes/1-actions.md")).not.toContain("High");
  expect(actions.map((file) => /^priority: .*$/m.exec(read(`actions/${file}`))?.[0])).toEqual([
    "priority: High",
    "priority: Medium",
    "priority: High",
  ]);
  expect(read("plan.yaml")).toContain("priorities: [High, Medium]\n");
  expect(said).toContain("15 in actions, 7 headings, 0 naming a theme or key area, 4 not placed");
});

test("names in any script have readable ids, and are people", async () => {
  const { read } = await imported("csv-names.csv");
  const [people] = read("directory.yaml").split("posts:");
  for (const id of ["lukasz-zolc", "soren-aero", "jurgen-gross", "nguyen-van-duc", "wangxiaoming", "sian-wynn"])
    expect(people).toContain(`  ${id}:\n`);
  expect(read("directory.yaml")).not.toContain("somebody");
});

test("ids that a spreadsheet made dates are asked about", async () => {
  const { code, said } = await imported("excel-id-dates.xlsx");
  expect(code).toBe(1);
  expect(said).toContain("the id 1-Apr is a date in the sheet");
});

test("ids are as they are shown", async () => {
  const { actions } = await imported("excel-id-formats.xlsx");
  expect(actions.map((file) => file.split("-")[0])).toEqual(["001", "1.10", "R3"]);
});

test("comments are in the account", async () => {
  expect((await imported("excel-comments.xlsx")).said).toContain("Board agreed 6 months on 4 March");
});

test("what is struck out, filtered away or on a hidden sheet is left out and said", async () => {
  const { actions, said } = await imported("hidden.xlsx");
  expect(actions).toHaveLength(2);
  for (const words of ["Its row is struck out", "Its row is hidden", "Its sheet is hidden"])
    expect(said).toContain(words);
});

test("rows of text in the first cell alone are sections", async () => {
  const { actions, read } = await imported("sections.xlsx");
  expect(actions).toHaveLength(3);
  expect(read("themes/1-safeguarding.md")).toContain("Safeguarding");
  expect(read("themes/2-workforce.md")).toContain("Workforce");
});

test("several owners in a cell are several where they stand alone elsewhere; nobody is nobody; what is unclear is asked", async () => {
  const { code, said } = await imported("own.csv");
  expect(code).toBe(1);
  expect(said).toContain("New in the directory (3)");
  for (const text of ["CN/HHR", "Chief Nurse (Jo Smith)", "Jo Smith, Chief Nurse", "All"])
    expect(said).toContain(`“${text}” `);
  for (const text of ["TBC", "N/A"]) expect(said).toContain(`“${text}” names nobody`);
  expect(said).toContain("4 questions");
});

test("a table of which half the headings are known is read, and the rest is listed", async () => {
  const { actions, read, said } = await imported("half-known.csv");
  expect(actions).toEqual(["1-1-fit-locks.md"]);
  expect(read(`actions/${actions[0]}`)).toContain("timescale: 31 May 2025");
  for (const heading of ["Resources", "Monitoring", "Cost", "Directorate"]) expect(said).toContain(`${heading}: `);
});

test("dates as people type them are read; the order of day and month is asked at most once", async () => {
  const { said } = await imported("uk-dates.xlsx");
  expect(said).not.toContain("can be read in two ways");
  expect(said).not.toContain("a year of two figures");
  expect(said).toContain("To be answered before anything is written (5)");
  for (const words of ["Spring 2025", "By Christmas", "March/April 2025", "ASAP", "6 monthly"])
    expect(said).toContain(`“${words}” is no timescale`);
});

test("a tracker of internal audit gives its actions their original dates, and keeps its hidden sheet out", async () => {
  const { actions, read, said } = await imported("audit-tracker-v1.xlsx");
  expect(actions.map((file) => file.split("-")[0])).toEqual(["A1", "A2", "A3", "A4"]);
  expect(read(`actions/${actions[0]}`)).toContain("timescale: 2025-03-31");
  expect(read(`actions/${actions[3]}`)).toContain("  - head-of-procurement\n  - head-of-legal\n");
  expect(said).toContain("Its sheet is hidden");
});

test("numbers that begin anew in each audit have its theme's before them; what is recommended is answered", async () => {
  const { actions, read } = await imported("csv-internal-audit-tracker.csv");
  expect(actions.map((file) => file.slice(0, 3))).toEqual(["1-1", "1-2", "2-1"]);
  expect(read(`actions/${actions[2]}`)).toMatch(/theme: 2\n.*timescale: 31 May 2025\nrecommendations:\n {2}- 3\n/s);
  expect(read("recommendations.yaml")).toContain("- { id: 3, theme: 2, text: Publish the register }\n");
});

test("a finding is merged down, two leads are named by a heading of both, and what is struck out is said", async () => {
  const { said, actions, read } = await imported(
    "nhs-landscape.docx",
    "timescales:\n  From July*: July 2025\nnames:\n  Chair*: Chair\n",
  );
  expect(said).toContain("Written: 5 new actions");
  expect(read(`actions/${actions[1]}`)).toContain("recommendations:\n  - 1\n");
  expect(read(`actions/${actions[2]}`)).toContain("timescale: immediate");
  expect(read(`actions/${actions[3]}`)).toContain("  - company-secretary\n  - chief-executive\n");
  expect(said).toContain("“Publish the rota six weeks ahead”");
});
