import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { jsonSchemaOf } from "../../src/schema/json-schemas.ts";
import { outputSchema } from "../../src/schema/output/output-schema.ts";
import { problemsBy } from "../support/json-schema.ts";
import { Recorder } from "../support/recording.ts";
import { planHere, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { filesBelow } from "../views/chase/chase-files.ts";
import { fillSheet } from "./import/fill-sheet.ts";

const ENVELOPE = ["schemaVersion", "kind", "asOf", "revision", "unreadable"];

/** The document, held to the schema that the program gives away and to the one that it is made from. */
function documentOf(stdout: string, kind: string) {
  const document = JSON.parse(stdout);
  expect(outputSchema.safeParse(document).error).toBeUndefined();
  expect(problemsBy("output", document)).toBe("");
  expect(Object.keys(document).slice(0, 5)).toEqual(ENVELOPE);
  expect(document).toMatchObject({ schemaVersion: 1, kind });
  return document;
}

test("the schema that the program gives away is the one that its documents are held to", async () => {
  expect(JSON.parse((await planHere(["schema", "output"])).stdout)).toEqual(jsonSchemaOf("output"));
});

const SHEET = `Action plan,,,,,
Ref,Action required,Lead/Owner,By when,RAG,Surprise
1.4.1,Introduce the ITB,Graham Allen,3 months,Green,x
1.4.2,Write it down,"Kate Jones, John Coughlan",,,
1.4.3,Third thing,,6 months,Amber,
`;

function withSheet(text = SHEET, name = "a.csv"): string {
  const folder = folderOf({ [name]: text });
  cpSync(`${TOP}/plan`, `${folder}/plan`, { recursive: true });
  rmSync(`${folder}/plan/actions`, { recursive: true });
  return folder;
}

describe("import", () => {
  const asJson = ["--format", "json"];

  test("says what it found, by place, what it makes of it and what it does not", async () => {
    const folder = withSheet(SHEET.replace("Graham Allen", "Graham Alen"));
    const { code, stdout, stderr } = await planHere(["import", "a.csv", ...asJson], { cwd: folder });
    const document = documentOf(stdout, "import");
    expect(document.questions).toMatchObject([
      { kind: "name", where: "the file, row 3", text: "Graham Alen", suggestion: "graham-allen" },
    ]);
    expect({ code, written: document.written }).toEqual({ code: 1, written: false });
    expect(stderr).toContain("1 question to be answered first");
  });

  test("names each action's file, what was inherited and what was left, and writes only with --write", async () => {
    const folder = withSheet(SHEET.replace("Surprise", "Notes").replace(",x\n", ",\n"));
    const dry = await planHere(["import", "a.csv", ...asJson], { cwd: folder });
    expect({ code: dry.code, stderr: dry.stderr }).toEqual({ code: 0, stderr: "" });
    const document = documentOf(dry.stdout, "import");
    expect(document).toMatchObject({ file: "a.csv", into: "plan", newPlan: false, written: false, tables: 1 });
    const { placed, headings, grouping, notPlaced, all } = document.cells;
    expect(placed + headings + grouping + notPlaced).toBe(all);
    expect(document.notPlaced).toHaveLength(notPlaced);
    expect(document.notPlaced).toContainEqual(expect.objectContaining({ where: "the file, row 3", text: "Green" }));
    expect(
      document.actions.map(({ id, owners, fate, path }: Record<string, unknown>) => [id, owners, fate, path]),
    ).toEqual([
      ["1.4.1", ["graham-allen"], "new", "plan/actions/1.4.1-introduce-the-itb.md"],
      ["1.4.2", ["kate-jones", "john-coughlan"], "new", "plan/actions/1.4.2-write-it-down.md"],
      ["1.4.3", [], "new", "plan/actions/1.4.3-third-thing.md"],
    ]);
    expect(document.files).toEqual(document.actions.map(({ path }: { path: string }) => path));
    expect(existsSync(join(folder, "plan/actions"))).toBe(false);

    const done = await planHere(["import", "a.csv", "--write", ...asJson], { cwd: folder });
    expect(done.code).toBe(0);
    const written = documentOf(done.stdout, "import");
    expect(written).toMatchObject({ written: true, files: document.files });
    for (const path of written.files) expect(existsSync(join(folder, path))).toBe(true);

    // Everything is there now: nothing is written, so that the code is not 0 (a writing command ends with 0 only if it wrote).
    const again = await planHere(["import", "a.csv", "--write", ...asJson], { cwd: folder });
    expect(again).toMatchObject({
      code: 1,
      stderr: "plan: nothing was written: everything in a.csv is in the plan already\n",
    });
    const there = documentOf(again.stdout, "import");
    expect(there).toMatchObject({ written: false, files: [] });
    expect(there.actions.map(({ fate }: { fate: string }) => fate)).toEqual(["there", "there", "there"]);
  });

  test("of a plan that is only begun says what is missing, and its findings", async () => {
    const folder = folderOf({ "a.csv": SHEET.replace(",Surprise", ",").replace(",x\n", ",\n") });
    const { code, stdout } = await planHere(["import", "a.csv", "--into", "new", ...asJson], { cwd: folder });
    const document = documentOf(stdout, "import");
    expect(code).toBe(1);
    expect(document).toMatchObject({ newPlan: true, missing: ["--title", "--baseline"], revision: null });
    expect(document.parties).toContainEqual(expect.objectContaining({ name: "Graham Allen", list: "people" }));
  });
});

test("an import that finds everything there says so in words", async () => {
  const folder = withSheet(SHEET.replace("Surprise", "Notes").replace("Green,x", ",").replace("Amber", ""));
  expect((await planHere(["import", "a.csv", "--write"], { cwd: folder })).code).toBe(0);
  for (const write of [["--write"], []]) {
    const again = await planHere(["import", "a.csv", ...write], { cwd: folder });
    expect(again).toMatchObject({
      code: 1,
      stderr: "plan: nothing was written: everything in a.csv is in the plan already\n",
    });
    expect(again.stdout).toContain("Nothing to write: of 3 actions in the file none is new: 3 there already.");
  }
});

test("import --returns says of each sheet what is recorded, refused and known", async () => {
  const repository = new Recorder();
  const [chase, returns] = [join(folderOf(), "chase"), folderOf({ "late.xlsx": "no sheet", "letter.txt": "Hello" })];
  await repository.plan("2018-11-15", "chase", "-o", chase);
  const sheet = filesBelow(chase).get("graham-allen/return-graham-allen.xlsx") ?? expect.fail("no sheet");
  await fillSheet(sheet, join(returns, "back.xlsx"), {
    "1.1.1": { "Status now": "In progress", "What was done, what comes next": "Two boards have met." },
    "1.4.1": { "Status now": "Complete" },
  });
  const read = (...more: readonly string[]) =>
    repository.plan("2018-11-22", "import", "--returns", returns, "--format", "json", ...more);
  const dry = documentOf((await read()).stdout, "returns");
  expect(dry).toMatchObject({ written: false, otherFiles: 1, filesOfChase: 0 });
  expect(dry.sheets).toMatchObject([
    {
      ...{ mail: false, alsoSays: null },
      ...{ file: "back.xlsx", owner: "graham-allen", name: "Graham Allen", date: "2018-11-22", dayGiven: false },
      ...{ chased: "2018-11-15", olderChase: false },
      rows: [
        {
          ...{ row: 6, action: "1.1.1", outcome: "recorded", reasons: [] },
          entry: { by: "graham-allen", status: "in-progress", note: "Two boards have met.", forecast: null, met: [] },
          path: expect.stringMatching(/^plan\/actions\/1\.1\.1-.*\.md$/),
        },
        { row: 8, action: "1.4.1", outcome: "refused", entry: null, path: null },
      ],
    },
  ]);
  expect(dry.sheets[0].rows[1].reasons.join(" ")).toContain("evidence");
  expect(dry.unusable).toMatchObject([{ file: "late.xlsx" }]);
  expect(dry.missing).toMatchObject({ asOf: "2018-11-15", asked: 41 });
  expect(dry.missing.owners).toHaveLength(40);
  expect(repository.changes()).toEqual([]);

  const done = await read("--write");
  expect(done.code).toBe(1);
  expect(documentOf(done.stdout, "returns")).toMatchObject({ written: true, files: [dry.sheets[0].rows[0].path] });
  repository.commit("Recorded");
  const again = await read("--write");
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("nothing was written") });
  const known = documentOf(again.stdout, "returns");
  expect(known).toMatchObject({ written: false, files: [] });
  expect(known.sheets[0].rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["known", "refused"]);
});

test("calendar gives the same events as its iCalendar, and -o chooses between them by the ending", async () => {
  const folder = folderOf();
  const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const { stdout } = await planHere(["calendar", ...YEAR, "--format", "json"]);
  const document = documentOf(stdout, "calendar");
  const { stdout: text } = await planHere(["calendar", ...YEAR]);
  expect(document.events.map(({ uid }: { uid: string }) => uid).sort()).toEqual(
    events(text)
      .map((event) => event.getFirstPropertyValue("uid"))
      .sort(),
  );
  for (const name of ["a.json", "a.ics"])
    expect((await planHere(["calendar", ...YEAR, "-o", join(folder, name)])).code).toBe(0);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe(stdout);
  expect(readFileSync(join(folder, "a.ics"), "utf8")).toBe(text);
});

test("site says which pages and files it wrote, and how much it withheld", async () => {
  const folder = join(folderOf(), "site");
  const { stdout, stderr } = await planHere(["site", ...YEAR, "--public", "-o", folder, "--format", "json"]);
  expect(stderr).toBe("");
  const document = documentOf(stdout, "site");
  expect(document).toMatchObject({ folder, audience: "public", withheld: { entries: 1 } });
  const there = [...filesBelow(folder).keys()].filter((path) => path !== "plan-site.json");
  expect([...document.files].sort()).toEqual(there.sort());
  expect(document.pages).toContainEqual({ path: "index.html", title: "Home" });
  expect(document.pages.map(({ path }: { path: string }) => path)).toEqual(
    document.files.filter((path: string) => path.endsWith(".html") && path !== "404.html"),
  );
});
