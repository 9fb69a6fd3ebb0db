import { describe, expect, test } from "vitest";
import { checkOf, formatReference, LOCKED_KEYS, parseReference, REPLY_TITLES } from "../../../src/core/reply-form.ts";
import { replyWorkbook } from "../../../src/render/xlsx/reply-sheet.ts";
import type { ReplySheet } from "../../../src/views/chase/reply-sheet.ts";
import { on } from "../../support/ledger.ts";
import { cellOf, openSheet } from "../../views/chase/chase-files.ts";

const LONG = Array.from({ length: 12 }, (_, n) => `Milestone, the ${n + 1}th, with a comma and "marks"`);

function sheetWith(title: string): ReplySheet {
  const locked = { id: "1.1.1", title, due: "October 2018", stands: "Not started", asked: title };
  return {
    ...{ title, lead: title, reference: "x", asOf: "2018-11-15", publisher: title },
    columns: [
      ...LOCKED_KEYS.map((key) => ({ key, title: REPLY_TITLES[key], width: 12, locked: true, prompt: null })),
      { key: "status", title: REPLY_TITLES.status, width: 12, locked: false, prompt: `Choose ${title}` },
      { key: "met", title: REPLY_TITLES.met, width: 12, locked: false, prompt: "Choose" },
    ],
    rows: [{ locked, choices: { status: ["In progress"], met: LONG }, check: "x" }],
    instructions: [{ title: "What this is", text: title }],
  };
}

describe("a return sheet as a workbook", () => {
  test.each(["=cmd()|'x'!A1", "<b>&amp;\"'", "_x0041_", "__proto__", "constructor", "a\u0001b", "x".repeat(40_000)])(
    "%.20s is text and nothing else, wherever it stands",
    async (hostile) => {
      const { sheet } = await openSheet(Buffer.from(replyWorkbook(sheetWith(hostile))));
      const cell = cellOf(sheet, "1.1.1", REPLY_TITLES.title);
      expect(cell.formula).toBeUndefined();
      expect(typeof cell.value).toBe("string");
      expect(cell.dataValidation).toBeUndefined();
    },
  );

  test("a list too long for the cell's rule, or with commas, stands on the hidden sheet", async () => {
    const { book, sheet } = await openSheet(Buffer.from(replyWorkbook(sheetWith("An action"))));
    expect(cellOf(sheet, "1.1.1", REPLY_TITLES.met).dataValidation).toMatchObject({
      type: "list",
      formulae: ["Lists!$A$1:$A$12"],
    });
    const lists = book.getWorksheet("Lists");
    expect(LONG.map((_, n) => lists?.getCell(n + 1, 1).value)).toEqual(LONG);
  });
});

describe("the reference of a sheet", () => {
  const EVERYBODY = { owners: null, organisations: null };
  const reference = { plan: "a/plan", owner: "j. o'neill", asOf: on("2018-11-15"), span: "1 month", ...EVERYBODY };

  test.each([EVERYBODY, { owners: ["a,b", "all"], organisations: null }, { owners: null, organisations: ["c/d"] }])(
    "is read back to the same: %s",
    (narrowed) => {
      const sent = { ...reference, ...narrowed };
      expect(parseReference(formatReference(sent))).toEqual(sent);
    },
  );

  test.each(["", "nonsense", "a/b/c/d/e", "%/%/%/%/%", formatReference(reference).replace("neill", "neil")])(
    "%s is none of ours",
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );

  test("a cell's code knows another text, another row and another sheet, and not another blank", () => {
    const [title] = checkOf("ref", ["1.1.1", "Some title"]).split("-").slice(1);
    expect(checkOf("ref", ["1.1.1", "Some  title "]).split("-")[1]).toBe(title);
    for (const [other, id, text] of [
      ["ref", "1.1.1", "Some titles"],
      ["ref", "1.1.2", "Some title"],
      ["fer", "1.1.1", "Some title"],
    ]) {
      expect(checkOf(other as string, [id as string, text as string]).split("-")[1]).not.toBe(title);
    }
  });
});
