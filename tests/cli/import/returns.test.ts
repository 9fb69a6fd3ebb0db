import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/documents/cell.ts";
import { odsOf } from "../../documents/packages.ts";
import { opened } from "../../documents/read.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { filesBelow, openSheet } from "../../views/chase/chase-files.ts";
import type { Answers } from "./fill-sheet.ts";
import { answeredOn, CHASED, NOTE, sendChase, TODAY } from "./send-chase.ts";

const EVIDENCE = "Where the evidence is";
const { repository, chase, files, chased } = await sendChase();

describe("what an owner can answer", () => {
  test("all of it in one row, the day given or not", async () => {
    const { returns, send, read } = chased();
    await send("graham-allen", {
      "1.4.1": {
        "Status now": "Complete",
        "How sure of the due date": "High",
        [NOTE]: "First meeting held.\n• Chair agreed\n• Dates set",
        [EVIDENCE]: "Minutes of 18 September, held by the board's office\nhttps://example.org/minutes",
        "Milestone met": "ITB initial meeting",
      },
      "1.1.1": {
        "Expected by": "December 2018",
        "Other due date asked for": new Date("2019-01-31T00:00:00Z"),
        [NOTE]: "Two boards meet in December.",
      },
    });
    expect(await read("--write")).toMatchObject({ code: 0, stdout: expect.stringContaining("2 answers recorded") });
    const lines = repository.added();
    for (const wanted of [
      "status: complete",
      "confidence: high",
      "- Minutes of 18 September, held by the board's office",
      "- https://example.org/minutes",
      "forecast: 2018-12",
      "due: 2019-01-31",
    ]) {
      expect(lines.map((line) => line.trim())).toContain(wanted);
    }
    expect(lines.join("\n")).toMatch(/met:\s*(?:\[|\n?\s*- )ITB initial meeting/);
    expect(lines.filter((line) => line.includes(`date: ${TODAY}`))).toHaveLength(2);
    repository.commit("Recorded");
    expect((await repository.plan("2018-12-20", "show", "1.4.1")).stdout).toContain("Complete");
    // A sheet that gives no day is known again on any later one.
    const later = await repository.plan("2018-12-20", "import", "--returns", returns, "--write");
    expect(later).toMatchObject({ code: 1, stdout: expect.stringContaining("2 answers recorded already") });
    expect(repository.changes()).toEqual([]);
  });

  test("nothing in a row that is empty, or was emptied", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.4.1": { [NOTE]: "" }, "1.1.1": { "Status now": null } });
    const done = await read("--write");
    expect(done).toMatchObject({ code: 1, stderr: "plan: nothing was written: the sheets answer nothing\n" });
    expect(done.stdout).toContain("It answers nothing.");
    expect(done.stdout).toContain("41 of the 41 who had something to answer for");
    expect(repository.changes()).toEqual([]);
  });
});

describe("what is refused, by row, while the rest is recorded", async () => {
  const refusals: readonly (readonly [what: string, answers: Answers, words: string])[] = [
    [
      "a status that may not follow",
      { "Status now": "Assured" },
      "“Status now” (F8): somebody else checks what is complete.",
    ],
    ["a status that a board decides", { "Status now": "Withdrawn" }, "is for a board to decide"],
    [
      "a word that is no status",
      { "Status now": "Green" },
      "“Green” is no status. Choose “Not started” or “In progress” or “Complete”.",
    ],
    [
      "complete with nothing to show",
      { "Status now": "Complete" },
      "please say under “Where the evidence is” what shows it",
    ],
    ["a confidence of its own", { "How sure of the due date": "Very" }, "“Very” is none of High, Medium and Low."],
    ["a text where a date belongs", { "Expected by": "soon" }, "“Expected by” (H8): “soon” is no date."],
    ["a number where a date belongs", { "Expected by": 43434 }, "“43434” is no date."],
    [
      "a milestone that it has not",
      { "Milestone met": "Second meeting" },
      "has no milestone “Second meeting”. It has “ITB initial meeting”.",
    ],
    ["a formula", { [NOTE]: { formula: '"Do"&"ne"', result: "Done" } }, "(I8) holds a formula."],
    ["an altered title", { "What it is": "Something else", [NOTE]: "x" }, "a grey cell was changed: “What it is”."],
    [
      "an altered id",
      { [NOTE]: "x", Action: "1.4.2" },
      "the row is not of this sheet, or its action was changed to “1.4.2”.",
    ],
    ["a check taken away", { Check: null, [NOTE]: "x" }, "the row was added"],
    [
      "evidence that is not there",
      { "Status now": "Complete", [EVIDENCE]: "evidence/minutes.pdf" },
      "evidence/minutes.pdf",
    ],
  ];

  test.each(refusals)("%s", async (_, answers, words) => {
    const { send, read } = chased();
    await send("graham-allen", { "1.4.1": answers, "1.1.1": { [NOTE]: "Going well" } });
    const done = await read("--write");
    expect(done.code).toBe(1);
    expect(done.stdout).toContain(words);
    expect(done.stdout).toContain("Row 8");
    expect(done.stdout).toContain("1 answer recorded, from 1 sheet");
    expect(repository.added().filter((line) => line.includes("- date:"))).toHaveLength(1);
  });

  test("a row that was added below", async () => {
    const { send, read } = chased();
    await send("graham-allen", {}, (sheet) => {
      sheet.getCell("A13").value = "9.9.9";
      sheet.getCell("I13").value = "One more";
    });
    expect(await read()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("Row 13, 9.9.9: the row was added"),
    });
  });

  test("a row carried over from somebody else's sheet", async () => {
    const { send, read, sheetOf } = chased();
    const { sheet: other } = await openSheet(sheetOf("mark-allen"));
    await send("graham-allen", {}, (sheet) => {
      for (let column = 1; column <= 12; column += 1) sheet.getCell(6, column).value = other.getCell(6, column).value;
      sheet.getCell("I6").value = "Mine";
    });
    expect(await read()).toMatchObject({ code: 1, stdout: expect.stringContaining("Row 6, ") });
  });

  test("an action that has gone to somebody else", async () => {
    const { send, read } = chased();
    const { stdout } = await repository.plan(TODAY, "list", "--owner", "jo-lappin", "--format", "ids");
    const id = stdout.split("\n")[0] as string;
    await send("jo-lappin", { [id]: { [NOTE]: "Still mine" } });
    const gone = ["reassign", "jo-lappin", "alex-berry", "--by", "jo-lappin", "--note", "From today."];
    expect(await repository.plan("2018-11-20", ...gone)).toMatchObject({ code: 0 });
    const done = await read();
    expect(done.stdout).toContain(`${id} is not Jo Lappin's on 22 November 2018: it is owned by`);
  });

  test("two sheets of one owner that differ; and not two that agree", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.4.1": { [NOTE]: "One" }, "1.1.1": { [NOTE]: "Same" } }, undefined, "a.xlsx");
    await send("graham-allen", { "1.4.1": { [NOTE]: "Another" }, "1.1.1": { [NOTE]: "Same" } }, undefined, "b.xlsx");
    const done = await read();
    expect(done.code).toBe(1);
    expect(done.stdout).toContain("a.xlsx and b.xlsx answer it differently: keep the one that holds.");
    expect(done.stdout).toContain("1 answer to be recorded, from 2 sheets");
  });
});

describe("what is recorded is what is seen", () => {
  test("an answer that is struck out is refused with its address; the rest of the sheet is recorded", async () => {
    const { send, read } = chased();
    const answers = { "1.4.1": { "Status now": "Complete", [EVIDENCE]: "minutes" }, "1.1.1": { [NOTE]: "Going well" } };
    await send("graham-allen", answers, (sheet) => {
      const cell = sheet.getCell("F8");
      cell.style = { ...cell.style, font: { strike: true } };
    });
    const done = await read("--write");
    expect(done.stdout).toContain("“Status now” (F8) has words that are struck out or hidden.");
    expect(done.stdout).toContain("1 answer recorded, from 1 sheet");
    expect(repository.added().join("\n")).not.toContain("complete");
  });

  test("a row that is hidden or struck out is refused", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.4.1": { [NOTE]: "Done" }, "1.1.1": { [NOTE]: "Going well" } }, (sheet) => {
      sheet.getRow(8).hidden = true;
    });
    const done = await read("--write");
    expect(done.stdout).toContain("the row is hidden. Please leave in only what counts.");
    expect(done.stdout).toContain("1 answer recorded, from 1 sheet");
  });

  test("a day with a time of day is that day, whatever its format shows", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.1.1": { "Expected by": new Date("2018-12-31T12:00:00Z") } }, (sheet) => {
      sheet.getCell("B3").value = new Date("2018-11-20T09:30:00Z");
      sheet.getCell("B3").numFmt = "dd/mm/yy hh:mm";
    });
    expect(await read("--write")).toMatchObject({ stdout: expect.stringContaining("1 answer recorded") });
    const lines = repository.added().map((line) => line.trim());
    expect(lines).toContain("- date: 2018-11-20");
    expect(lines).toContain("forecast: 2018-12-31");
  });

  test("a sheet that was saved as an OpenDocument workbook is read as the same sheet", async () => {
    const { send, read, returns } = chased();
    await send("graham-allen", { "1.1.1": { [NOTE]: "Going well", "Expected by": new Date("2018-12-31T00:00:00Z") } });
    const saved = join(returns, "graham-allen (final).xlsx");
    const tables = opened(readFileSync(saved)).tables.map(({ name, rows }) => tableOf(name ?? "", rows));
    writeFileSync(join(returns, "graham-allen.ods"), odsOf(tables.join("")));
    rmSync(saved);
    expect(await read("--write")).toMatchObject({ stdout: expect.stringContaining("1 answer recorded, from 1 sheet") });
    expect(repository.added().map((line) => line.trim())).toContain("forecast: 2018-12-31");
  });
});

describe("a return that was answered in another way", () => {
  const expected = (text: string) => ({ "1.1.1": { [NOTE]: "Going well", "Expected by": text } });

  test.each([
    ["31/12/2018", "2018-12-31"],
    ["12/31/2018", "2018-12-31"],
    ["31.12.2018", "2018-12-31"],
    ["31 December 2018 14:30", "2018-12-31"],
    ["2018-12-31T09:00", "2018-12-31"],
  ])("a date that was typed as the text %s is read", async (text, day) => {
    const { send, read } = chased();
    await send("graham-allen", expected(text));
    expect(await read("--write")).toMatchObject({ stdout: expect.stringContaining("1 answer recorded") });
    expect(repository.added().map((line) => line.trim())).toContain(`forecast: ${day}`);
  });

  test("one that can be two days is refused with its address, and the rest of the sheet recorded", async () => {
    const { send, read } = chased();
    await send("graham-allen", { ...expected("03/12/2018"), "1.4.1": { [NOTE]: "Fine" } });
    const { stdout } = await read("--write");
    expect(stdout).toContain("“Expected by” (H6): “03/12/2018” is no date");
    expect(stdout).toContain("1 answer recorded, from 1 sheet");
  });

  test("the day of the sheet as text with a time of day, or struck out", async () => {
    const { send, read } = chased();
    await send(
      "graham-allen",
      { "1.1.1": { [NOTE]: "x" } },
      (sheet) => (sheet.getCell("B3").value = "20/11/2018 09:30"),
    );
    await send(
      "mark-allen",
      {},
      (sheet) => {
        sheet.getCell("B3").value = "20 November 2018";
        sheet.getCell("B3").font = { strike: true };
      },
      "struck.xlsx",
    );
    const { stdout } = await read();
    expect(stdout).toContain("answered on 20 November 2018\n");
    expect(stdout).toContain("struck.xlsx: “Answered on” (B3) has words that are struck out");
  });

  test("what is said in a note is not lost: it is sent back with its address", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.4.1": { [NOTE]: "Fine" } }, (sheet) => {
      sheet.getCell("I6").note = "Two boards have met";
      sheet.getCell("I8").note = "Ask Mark";
    });
    const { stdout } = await read("--write");
    expect(stdout).toContain("Row 6, 1.1.1: a note on I6 says “Two boards have met”. Please type into the cell");
    expect(stdout).toContain("not recorded, a note on I8: “Ask Mark”");
    expect(stdout).toContain("1 answer recorded, from 1 sheet");
  });

  test("a sheet that was saved as CSV is read as the same sheet", async () => {
    const { send, read, returns } = chased();
    await send("graham-allen", { "1.1.1": { [NOTE]: "Going\nwell, and on", "Expected by": "December 2018" } });
    const saved = join(returns, "graham-allen (final).xlsx");
    const [table] = opened(readFileSync(saved)).tables;
    writeFileSync(join(returns, "graham-allen.csv"), csvOf(table?.rows ?? []));
    rmSync(saved);
    expect(await read("--write")).toMatchObject({ stdout: expect.stringContaining("1 answer recorded, from 1 sheet") });
    expect(repository.added().map((line) => line.trim())).toContain("forecast: 2018-12");
  });

  test("a sheet of an older chase says so, and takes its own chase's day", async () => {
    const { send, read, returns } = chased();
    await send("graham-allen", { "1.1.1": { [NOTE]: "From the first" } });
    const later = join(folderOf(), "chase");
    expect(await repository.plan("2018-11-20", "chase", "--owner", "mark-allen", "-o", later)).toMatchObject({
      code: 0,
    });
    const sheet = filesBelow(later).get("mark-allen/return-mark-allen.xlsx") ?? expect.fail("no sheet");
    writeFileSync(join(returns, "mark.xlsx"), sheet);
    const { stdout } = await read("--write");
    expect(stdout).toContain(
      "of an older chase, that of 15 November 2018; answered on 15 November 2018 (the day of its chase",
    );
    expect(repository.added().map((line) => line.trim())).toContain("- date: 2018-11-15");
    expect(stdout).toContain("1 answer recorded, from 1 sheet");
    expect(stdout).toContain("1 sheet without an answer");
  });

  test("a sheet that comes back when its chase is long past is of an older one too", async () => {
    const { send, returns } = chased();
    await send("graham-allen", { "1.1.1": { [NOTE]: "Found in a drawer" } });
    const { stdout } = await repository.plan("2019-02-01", "import", "--returns", returns);
    expect(stdout).toContain("answered on 15 November 2018");
  });

  test("the same answer in two sheets is counted once, and said to be the same", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.1.1": { [NOTE]: "Same" } }, undefined, "a.xlsx");
    await send("graham-allen", { "1.1.1": { [NOTE]: "Same" } }, undefined, "b.xlsx");
    const { stdout } = await read();
    expect(stdout).toContain("1.1.1 (row 6), the same as in a.xlsx");
    expect(stdout).toContain("1 answer given in two sheets, counted once");
    expect(stdout).not.toContain("recorded already");
  });

  test("what Excel and systems leave in the folder is no sheet", async () => {
    const { send, read, returns } = chased();
    await send("graham-allen", { "1.1.1": { [NOTE]: "Same" } });
    for (const name of [
      "~$graham-allen (final).xlsx",
      "._graham-allen.xlsx",
      ".~lock.graham.xlsx#",
      "Thumbs.db",
      "desktop.ini",
    ])
      writeFileSync(join(returns, name), "x");
    const { code, stdout } = await read();
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/not read|another kind/);
  });
});

/** A sheet as a spreadsheet saves it as CSV. */
function csvOf(rows: readonly Row[]): string {
  const lines = new Map(
    rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell.text]))]),
  );
  const [last, width] = [Math.max(...lines.keys()), Math.max(...[...lines.values()].flatMap((row) => [...row.keys()]))];
  return Array.from({ length: last }, (_, row) =>
    Array.from({ length: width + 1 }, (_, column) => {
      const text = lines.get(row + 1)?.get(column) ?? "";
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }).join(","),
  ).join("\r\n");
}

/** A sheet as OpenDocument has it. */
function tableOf(name: string, rows: readonly Row[]): string {
  const text = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const blank = (kind: "row" | "column", count: number): string => {
    if (count === 0) return "";
    const cell = "<table:table-cell/>".repeat(kind === "column" ? count : 1);
    return kind === "column"
      ? cell
      : `<table:table-row table:number-rows-repeated="${count}">${cell}</table:table-row>`;
  };
  let [row, content] = [0, ""];
  for (const { number, cells } of rows) {
    let [column, inRow] = [0, ""];
    for (const { column: at, lines, value, columns } of cells) {
      const held = value.kind === "date" ? `office:value-type="date" office:date-value="${value.date}"` : "";
      const words = lines.map((line) => `<text:p>${text(line.text)}</text:p>`).join("");
      inRow += `${blank("column", at - column)}<table:table-cell ${held} table:number-columns-spanned="${columns}">${words}</table:table-cell>`;
      column = at + 1;
    }
    content += `${blank("row", number - row - 1)}<table:table-row>${inRow}</table:table-row>`;
    row = number;
  }
  return `<table:table table:name="${name}">${content}</table:table>`;
}

describe("who has not answered", () => {
  test.each([
    ["--organisation", "solent-nhs-trust"],
    ["--owner", "graham-allen", "--owner", "jo-lappin"],
  ])("is whoever was asked, where a chase was narrowed: %s %s", async (...narrowed) => {
    repository.reset();
    const narrow = join(folderOf(), "chase");
    expect(await repository.plan(CHASED, "chase", ...narrowed, "-o", narrow)).toMatchObject({ code: 0 });
    const asked = [...filesBelow(narrow).keys()].filter((path) => path.endsWith(".xlsx")).length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(3);
    const done = await repository.plan(TODAY, "import", "--returns", narrow);
    expect(done.stdout).toContain(`${asked} of the ${asked} who had something to answer for on 15 November 2018`);
  });
});

describe("what is no sheet that can be used", () => {
  test("nothing that the chase itself wrote is held against its folder", async () => {
    repository.reset();
    const done = await repository.plan(TODAY, "import", "--returns", chase);
    expect(done).toMatchObject({ code: 1 });
    expect(done.stdout).not.toContain("not read");
    const others = [...files.keys()].filter((path) => !path.endsWith(".xlsx")).length;
    expect(done.stdout).toContain(`${others} files of the chase itself passed over`);
  });

  test("each is said by its name, and what to do", async () => {
    const { returns, send, read } = chased();
    await send("graham-allen", { "1.4.1": { [NOTE]: "Fine" } });
    await send(
      "mark-allen",
      {},
      (sheet) => (sheet.getCell("B4").value = "hampshire-lsr-2018/jo-lappin/2018-11-15/1%20month/abcdef"),
      "altered.xlsx",
    );
    await send("mark-allen", {}, (sheet) => (sheet.getCell("B3").value = "last week"), "day.xlsx");
    await send("mark-allen", {}, answeredOn("2018-12-24"), "future.xlsx");
    await send("kate-jones", {}, answeredOn("2017-11-20"), "early.xlsx");
    writeFileSync(join(returns, "broken.xlsx"), "PK\u0003\u0004 not really");
    writeFileSync(join(returns, "table.csv"), "a,b\n1,2\n");
    writeFileSync(join(returns, "message.eml"), "Dear all");
    writeFileSync(join(returns, "notes.docx"), "");
    const done = await read();
    expect(done.code).toBe(1);
    for (const words of [
      "altered.xlsx: its reference was changed",
      "day.xlsx: “Answered on” says “last week”, which is no day",
      "future.xlsx: “Answered on” says 24 December 2018, which is still to come",
      "early.xlsx: “Answered on” says 20 November 2017, before the sheet was made (15 November 2018)",
      "broken.xlsx: ",
      "table.csv: it has no sheet “Your actions”, and so is no return sheet",
      "message.eml: it is no reply to a message of plan chase",
      "1 file of another kind left alone",
    ]) {
      expect(done.stdout).toContain(words);
    }
  });

  test("a sheet of another plan", async () => {
    const { send, read } = chased();
    await send("graham-allen", { "1.4.1": { [NOTE]: "Fine" } });
    repository.edit("plan.yaml", "id: hampshire-lsr-2018", "id: another");
    expect(await read()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("it is of another plan, “hampshire-lsr-2018”"),
    });
  });

  test.each([
    [["import"], "there is nothing to import"],
    [["import", "plan.docx", "--returns", "."], "--returns and a file do not go together"],
    [["import", "--returns", ".", "--write-map", "map.yaml"], "--returns and --write-map do not go together"],
  ])("%s is refused", async (args, words) => {
    expect(await repository.plan(TODAY, ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
  });

  test.each([
    ["no-such-folder", "there is no such folder"],
    ["plan", "holds no sheet"],
  ])("a folder %s", async (folder, words) => {
    expect(await repository.plan(TODAY, "import", "--returns", folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words),
    });
  });
});
