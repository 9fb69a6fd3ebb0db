import { describe, expect, test } from "vitest";
import { planHere } from "../support/run-plan.ts";

const COLUMNS = "id, title, lead, owners, organisations, theme, area, timescale, baseline-due, due";

test.each([
  ["a command", "statsu", "status"],
  ["a command", "lits", "list"],
  ["a command after an option", "--as-of 2018-11-15 statsu", "status"],
  ["a command to explain", "help shwo", "show"],
  ["an option", "list --ovrdue", "--overdue"],
  ["a global option", "--as-fo 2018-11-15", "--as-of"],
  ["a global option after a command", "list --pln plan", "--plan"],
  ["an id", "show 1.4.11", "1.4.1 (Introduce the ITB)"],
  ["an owner's id", "list --owner graham-alen", "graham-allen (Graham Allen)"],
  ["an owner's name", "list --owner Grahm_Allen", "graham-allen (Graham Allen)"],
  ["a theme", "list --theme Partnerhsips", "4 (Partnerships)"],
  ["an owner's other name", "list --owner Jess_Hutchison", "jessica-hutchinson"],
  ["a key area", "list --area 3.66", "3.6 ("],
  ["an organisation", "list --organisation hampshire-county-cuoncil", "hampshire-county-council"],
  ["a status", "list --status complet", "complete"],
  ["a rating", "list --rating of-track", "off-track"],
  ["a column", "list --columns id,titel", "title"],
  ["a format", "list --format jsn", "json"],
  ["an order", "list --sort titel", "title"],
])("%s: plan %s", async (_, line, meant) => {
  const args = line.split(" ").map((word) => word.replaceAll("_", " "));
  const { code, stdout, stderr } = await planHere(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`Did you mean ${meant}`);
  expect(stderr).toMatch(/^plan: /);
});

describe("where nothing is near, it says what there is", () => {
  test.each([
    ["list --theme 9", "There are: 1 (Strategic Vision, Leadership and Governance); 2 ("],
    ["list --recommendation 12", "There are: 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11."],
    ["list --columns zzzzzzz", `There are: ${COLUMNS}`],
    [
      "list --format zzzzzzz",
      "There are: table, text, json, csv, markdown, md, ids, html, htm, docx, word, xlsx, excel.",
    ],
    ["list --owner zzzzzzzzzzz", "the first are: "],
    ["zzzzzzz", "To see what there is: plan --help"],
    ["list --zzzzzzz", "To see what there is: plan list --help"],
  ])("plan %s", async (line, said) => {
    const { code, stderr } = await planHere(line.split(" "));
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("Did you mean");
  });
});

test("an unfinished id means those that begin so", async () => {
  const { stderr } = await planHere(["show", "1.4"]);
  for (const id of ["1.4.1 (", "1.4.2 (", "1.4.3 ("]) expect(stderr).toContain(id);
  expect(stderr).not.toContain("3.1.4");
});

test("an id in the place of a command is told the command", async () => {
  expect((await planHere(["1.4.1"])).stderr).toContain("plan show 1.4.1");
});

test("a word that several have is told all of them", async () => {
  const { stderr } = await planHere(["list", "--owner", "allen"]);
  expect(stderr).toContain("graham-allen (Graham Allen)");
  expect(stderr).toContain("mark-allen (Mark Allen)");
});

test.each(["__proto__", "constructor", "toString"])("%s is as unknown as anything else", async (word) => {
  for (const args of [
    [word],
    ["show", word],
    ["list", "--theme", word],
    ["list", "--sort", word],
    ["list", "--columns", word],
    ["list", "--format", word],
  ])
    expect(await planHere(args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(word) });
});
