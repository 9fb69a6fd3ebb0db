import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { indexDirectory } from "../../../src/core/directory-index.ts";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { displayWidth } from "../../../src/render/display-width.ts";
import { lines, planHere, TOP, YEAR } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { cellOf, columnUnder, filesBelow, openSheet } from "./chase-files.ts";

const AS_OF = ["--as-of", "2018-11-15"] as const;
const folder = join(folderOf(), "chase");
const done = await planHere(["chase", ...AS_OF, "-o", folder]);
const files = filesBelow(folder);
const text = (path: string): string => files.get(path)?.toString("utf8") ?? "";
const merge: Record<string, string>[] = parse(text("mail-merge.csv"), { columns: true, bom: true });
const hampshire = loadLedger(readTree(`${TOP}/plan`)).plan;
const owners = new Set(hampshire?.actions.flatMap((action) => action.owners ?? []));

describe("a month's chase of the Hampshire plan", () => {
  test("it is done, and says how many are asked", () => {
    expect(done).toMatchObject({ code: 0, stderr: "" });
    expect(lines(done.stdout)[0]).toBe(`41 messages about 51 actions, to be answered by 29 November 2018: ${folder}`);
  });

  test("everybody who owns an action has a folder, and a line in the mail merge", () => {
    expect(merge.map((line) => line["owner"]).sort()).toEqual([...owners].sort());
    expect(owners.size).toBe(41);
    for (const line of merge) {
      for (const key of ["message", "text", "mail", "sheet", "calendar"]) expect(files.has(line[key] ?? "")).toBe(true);
    }
  });

  test("the body without a chair is said to reach nobody, in all three places", () => {
    const why = "the directory names no chair of it";
    expect(done.stdout).toContain(`HWB Executive Group: ${why}`);
    expect(text("index.md")).toContain(why);
    expect(merge.filter((line) => line["not-reached"] !== "").map((line) => [line["owner"], line["address"]])).toEqual([
      ["hwb-executive-group", ""],
    ]);
  });

  test("the message of a body is addressed to its chair", () => {
    const message = text("health-and-wellbeing-board/message.txt");
    expect(message).toContain("Dear Liz Fairhurst,");
    expect(message).toContain("This comes to you as chair of Hampshire Health and Wellbeing Board.");
  });

  test("no address stands in anything but the mail merge and the drafts", () => {
    const addresses = indexDirectory(hampshire?.directory ?? expect.fail()).parties.flatMap((it) =>
      "email" in it && it.email !== null ? [it.email] : [],
    );
    expect(addresses.length).toBeGreaterThan(30);
    for (const [path, bytes] of files) {
      if (path === "mail-merge.csv" || /\.(?:xlsx|eml)$/.test(path)) continue;
      for (const address of addresses) expect(bytes.toString("utf8"), path).not.toContain(address);
    }
  });

  test.each([...files.keys()].filter((path) => path.endsWith(".txt")))(
    "%s fits a mail, and names its sheet",
    (path) => {
      const owner = path.split("/")[0] as string;
      for (const line of lines(text(path))) expect(displayWidth(line), line).toBeLessThanOrEqual(72);
      expect(text(path)).toContain(`return-${owner}.xlsx`);
      expect(text(path)).toContain("29 November 2018");
      expect(text(path)).toMatch(/^Subject: .+\n(?:.+\n)?\nDear .+,$/m);
    },
  );

  test.each(merge.map((line) => [line["sheet"] as string, line] as const))(
    "another reader opens %s",
    async (path, line) => {
      const { book, sheet } = await openSheet(files.get(path) as Buffer);
      expect(book.worksheets.map((it) => [it.name, it.state])).toEqual([
        ["Your actions", "visible"],
        ["How to answer", "visible"],
        ["Lists", "hidden"],
      ]);
      for (const one of book.worksheets) {
        expect(one).toHaveProperty("sheetProtection.sheet", true);
        expect(JSON.stringify(one.getSheetValues())).not.toContain("@");
      }
      const theirs = hampshire?.actions.filter((it) => it.owners?.includes(line["owner"] as string)) ?? [];
      expect(sheet.rowCount).toBe(5 + theirs.length);
      for (const { id, title } of theirs) {
        for (const heading of ["Action", "What it is", "Due", "As recorded", "Why we ask", "Check"]) {
          expect(cellOf(sheet, id, heading).protection?.locked ?? true).toBe(true);
        }
        expect(cellOf(sheet, id, "What it is").value).toBe(title);
        const open = ["Status now", "How sure of the due date", "Expected by", "What was done, what comes next"];
        for (const heading of [...open, "Where the evidence is", "Other due date asked for"]) {
          expect(cellOf(sheet, id, heading).protection?.locked).toBe(false);
          expect(cellOf(sheet, id, heading).value).toBeNull();
          expect(cellOf(sheet, id, heading).dataValidation.prompt).toBeTruthy();
        }
        const validation = cellOf(sheet, id, "Status now").dataValidation;
        expect(validation).toMatchObject({
          type: "list",
          formulae: ['"Not started,In progress,Complete"'],
          showErrorMessage: true,
        });
        expect(cellOf(sheet, id, "How sure of the due date").dataValidation.formulae).toEqual(['"High,Medium,Low"']);
      }
    },
  );

  test("a milestone is chosen from a list of its own", async () => {
    const { sheet } = await openSheet(files.get("graham-allen/return-graham-allen.xlsx") as Buffer);
    expect(cellOf(sheet, "1.4.1", "Milestone met").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"ITB initial meeting"'],
    });
    expect(cellOf(sheet, "1.1.1", "Milestone met").dataValidation.type).not.toBe("list");
  });

  test("the calendar holds the days of their actions only", () => {
    const calendar = new ICAL.Component(ICAL.parse(text("graham-allen/dates.ics")));
    const events = calendar.getAllSubcomponents("vevent").map((it) => String(it.getFirstPropertyValue("summary")));
    expect(events).toContain("Due: 1.4.1 Introduce the ITB");
    expect(events.filter((it) => it.startsWith("Due: "))).toHaveLength(6);
  });

  test("the same plan, day and folder give the same bytes", async () => {
    expect((await planHere(["chase", ...AS_OF, "-o", folder])).code).toBe(0);
    expect([...filesBelow(folder)]).toEqual([...files]);
  });
});

describe("who is asked in a year's plan", async () => {
  const year = join(folderOf(), "chase");
  const said = await planHere(["chase", ...YEAR, "-o", year]);
  const asked: Record<string, string>[] = parse(filesBelow(year).get("mail-merge.csv")?.toString("utf8") ?? "", {
    bom: true,
    columns: true,
  });

  test("whoever has nothing to answer has no folder, and is counted", () => {
    expect(said.code).toBe(0);
    expect(said.stdout).toContain("Not asked, as nothing is due from them: 6 owners.");
    expect(asked.map((line) => line["owner"])).not.toContain("contact-centre-manager");
    expect(filesBelow(year).get("index.md")?.toString("utf8")).toContain("Contact Centre Manager");
  });

  test("an action without an owner is said to be without", () => {
    expect(said.stdout).toContain("4.1.3 Tell people how we use their information: nobody is named to answer for it.");
  });

  test("a span that reaches further asks more", async () => {
    const further = join(folderOf(), "chase");
    await planHere(["chase", ...YEAR, "--due-within", "6 months", "-o", further]);
    const more: Record<string, string>[] = parse(filesBelow(further).get("mail-merge.csv")?.toString("utf8") ?? "", {
      bom: true,
      columns: true,
    });
    const total = (all: typeof more): number => all.reduce((sum, line) => sum + Number(line["actions"]), 0);
    expect(total(more)).toBeGreaterThan(total(asked));
  });

  test("an owner or an organisation narrows it", async () => {
    const one = join(folderOf(), "chase");
    await planHere(["chase", ...YEAR, "--owner", "chief-nurse", "-o", one]);
    expect([...filesBelow(one).keys()].filter((path) => path.endsWith(".xlsx"))).toEqual([
      "chief-nurse/return-chief-nurse.xlsx",
    ]);
    const council = join(folderOf(), "chase");
    await planHere(["chase", ...YEAR, "--organisation", "wealdshire-icb", "-o", council]);
    const organisations = [...filesBelow(council).keys()].filter((path) => path.endsWith(".xlsx"));
    expect(organisations.length).toBeGreaterThan(0);
    expect(organisations.length).toBeLessThan(asked.length);
  });

  test("the statuses offered are those that may follow, without what others decide or check", async () => {
    const { sheet } = await openSheet(filesBelow(year).get("chief-nurse/return-chief-nurse.xlsx") as Buffer);
    expect(cellOf(sheet, "1.1.3", "Status now").dataValidation.formulae).toEqual(['"In progress,Complete"']);
    expect(columnUnder(sheet, "Check")).toBeGreaterThan(columnUnder(sheet, "Status now"));
  });
});

describe("the folder", () => {
  const chase = (output: string, ...more: string[]) => planHere(["chase", ...AS_OF, "-o", output, ...more]);

  test("one that holds something else is refused", async () => {
    const there = folderOf({ "mine.txt": "mine" });
    expect(await chase(there)).toMatchObject({ code: 2, stderr: expect.stringContaining("no earlier chase of plan") });
    expect([...filesBelow(there).keys()]).toEqual(["mine.txt"]);
  });

  test("a sheet that was filled in where it lay is never written over", async () => {
    const there = join(folderOf(), "chase");
    expect((await chase(there, "--owner", "graham-allen")).code).toBe(0);
    const sheet = join(there, "graham-allen/return-graham-allen.xlsx");
    writeFileSync(sheet, "answers");
    expect(await chase(there, "--owner", "mark-allen")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("was changed after it was written"),
    });
    expect(filesBelow(there).get("graham-allen/return-graham-allen.xlsx")?.toString()).toBe("answers");
  });

  test("none may lie inside the plan", async () => {
    expect(await chase(`${TOP}/plan/chase`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("inside the plan"),
    });
  });

  test.each([
    [["chase"], "needs a folder"],
    [["chase", "-o", "x", "--due-within", "soon"], "no length of time"],
    [["chase", "-o", "x", "--as-of", "2018-11-15", "--reply-by", "2018-11-01"], "lies before 15 November 2018"],
  ])("%s is refused", async (args, why) => {
    expect(await planHere(args)).toMatchObject({ code: 2, stderr: expect.stringContaining(why) });
  });
});
