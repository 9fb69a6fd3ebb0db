import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { BASE } from "../support/ledger.ts";
import { planHere, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const HERE = Object.fromEntries(Object.entries(BASE).map(([path, text]) => [`plan/${path}`, text]));
const ACTION = "---\nid: 1.1.1\ntitle: Zoë’s café\nowners: [director]\ntimescale: 3 months\n---\n\nOpen it\n";
const SMALL = { ...HERE, "plan/actions/1.1.1-zoes-cafe.md": ACTION };

async function written(file: string, ...more: readonly string[]) {
  const cwd = folderOf(SMALL);
  const outcome = await planHere(["export", "-o", file, ...more], { cwd });
  return { ...outcome, cwd, bytes: outcome.code === 0 ? readFileSync(join(cwd, file)) : Buffer.of() };
}

describe("plan export", () => {
  test("says what it cannot hold", async () => {
    const { code, stderr } = await planHere(["export", ...YEAR, "-o", join(folderOf(), "x.xlsx")]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/10 files beside the plan’s own \(evidence\/.*, …\) cannot be in it/);
  });

  test("gives the same bytes again", async () => {
    const [one, other] = [await written("x.ods"), await written("x.ods")];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  test("is a workbook that people can read: heads in view, filters, names beside ids, dates as dates", async () => {
    const cwd = folderOf();
    await planHere(["export", ...YEAR, "-o", "x.xlsx"], { cwd });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(cwd, "x.xlsx"));
    expect(book.worksheets.map(({ name }) => name).slice(0, 4)).toEqual(["Plan", "Meetings", "Actions", "Milestones"]);
    const progress = book.getWorksheet("Progress") as ExcelJS.Worksheet;
    expect(progress.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(progress.autoFilter).toBeTruthy();
    const heads = (progress.getRow(1).values as string[]).slice(1);
    expect(heads.slice(0, 6)).toEqual(["Action", "Entry", "Action (for reading)", "Date", "By", "Status"]);
    expect(progress.getRow(2).getCell(4).value).toBeInstanceOf(Date);
  });

  test("a CSV file begins with a byte order mark, or with none; standard output never", async () => {
    expect((await written("x.csv")).bytes.subarray(0, 3)).toEqual(Buffer.of(0xef, 0xbb, 0xbf));
    expect((await written("x.csv", "--no-bom")).bytes.toString()).toMatch(/^Table: Plan/);
    const { stdout } = await planHere(["export", "--format", "csv"], { cwd: folderOf(SMALL) });
    expect(stdout).toMatch(/^Table: Plan/);
  });

  test("is refused in a terminal, where it would be noise", async () => {
    const { code, stderr } = await planHere(["export"], { cwd: folderOf(SMALL), columns: 80 });
    expect(code).toBe(2);
    expect(stderr).toContain("-o FILE.xlsx");
  });
});

describe("plan import of an export", () => {
  test("begins the same plan in an empty folder", async () => {
    const { cwd } = await written("x.xlsx");
    const dry = await planHere(["import", "x.xlsx", "--into", "copy"], { cwd });
    expect(dry.stderr).toContain("this shows what --write would do");
    const { code, stdout } = await planHere(["import", "x.xlsx", "--into", "copy", "--write"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("Written: 1 new action.");
    expect(readFileSync(join(cwd, "copy/actions/1.1.1-zoes-cafe.md"), "utf8")).toBe(
      ACTION.replace(" [director]", "\n  - director"),
    );
  });

  test("a plan without actions comes back too", async () => {
    const cwd = folderOf(HERE);
    await planHere(["export", "-o", "x.csv"], { cwd });
    const { code } = await planHere(["import", "x.csv", "--into", "copy", "--write"], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "copy/plan.yaml"), "utf8")).toContain("title: A plan for tests");
  });

  test("never goes into a plan that is there", async () => {
    const { cwd } = await written("x.xlsx");
    const { code, stderr } = await planHere(["import", "x.xlsx", "--write"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("a whole plan that plan export wrote");
  });

  test("says itself what a new plan is called", async () => {
    const { cwd } = await written("x.xlsx");
    const { code, stderr } = await planHere(["import", "x.xlsx", "--into", "copy", "--title", "X"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("--title");
  });

  async function changed(change: (book: ExcelJS.Workbook) => void) {
    const { cwd } = await written("x.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(cwd, "x.xlsx"));
    change(book);
    await book.xlsx.writeFile(join(cwd, "y.xlsx"));
    return { cwd, ...(await planHere(["import", "y.xlsx", "--into", "copy", "--write"], { cwd })) };
  }
  const columnOf = (sheet: ExcelJS.Worksheet, title: string) => (sheet.getRow(1).values as string[]).indexOf(title);

  test("takes what was changed in it, and a row that was added", async () => {
    const { code, cwd } = await changed((book) => {
      const sheet = book.getWorksheet("Actions") as ExcelJS.Worksheet;
      sheet.getRow(2).getCell(columnOf(sheet, "Timescale")).value = "6 months";
      sheet.addRow([]).getCell(columnOf(sheet, "Id")).value = "1.1.2";
      sheet.getRow(3).getCell(columnOf(sheet, "Title")).value = "Close it";
    });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "copy/actions/1.1.1-zoes-cafe.md"), "utf8")).toContain("timescale: 6 months");
    expect(readFileSync(join(cwd, "copy/actions/1.1.2-close-it.md"), "utf8")).toContain("title: Close it");
  });

  test.each([
    ["struck out", (cell: ExcelJS.Cell) => (cell.font = { strike: true })],
    ["holds a formula", (cell: ExcelJS.Cell) => (cell.value = { formula: "A1", result: "x" })],
  ])("refuses a cell that is %s, with its address", async (words, change) => {
    const { code, stderr } = await changed((book) => {
      const sheet = book.getWorksheet("Actions") as ExcelJS.Worksheet;
      change(sheet.getRow(2).getCell(columnOf(sheet, "Title")));
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/sheet “Actions”, [A-Z]2: /);
    expect(stderr).toContain(words);
  });

  test.each(["../x.md", "actions/../../x.md", ".git/hooks/x", "actions/.hidden.md", "plan.yaml", "C:\\x.md"])(
    "refuses the path %s",
    async (path) => {
      const { code, stderr } = await changed((book) => {
        const sheet = book.getWorksheet("Actions") as ExcelJS.Worksheet;
        sheet.getRow(2).getCell(columnOf(sheet, "File")).value = path;
      });
      expect(code).toBe(1);
      expect(stderr).toContain("cannot be");
    },
  );

  test("refuses a field that cannot be read any more, by its file", async () => {
    const { code, stderr } = await changed((book) => {
      const sheet = book.getWorksheet("Actions") as ExcelJS.Worksheet;
      sheet.getRow(2).getCell(columnOf(sheet, "Timescale")).value = "some day";
    });
    expect(code).toBe(1);
    expect(stderr).toContain("“some day”");
  });

  test("says which sheets and columns are none of an export", async () => {
    const { stdout } = await changed((book) => {
      book.addWorksheet("My notes").addRow(["x"]);
      const sheet = book.getWorksheet("Actions") as ExcelJS.Worksheet;
      sheet.getRow(1).getCell(sheet.columnCount + 1).value = "My column";
    });
    expect(stdout).toContain("sheet “My notes”: it is no sheet of an export");
    expect(stdout).toContain("“My column” is no heading of an export");
  });
});

test("a plan of the checkout, as a workbook that another program saves anew, is no other plan", async () => {
  const cwd = folderOf();
  await planHere(["export", "--plan", join(TOP, "plan"), "-o", "x.xlsx"], { cwd });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(cwd, "x.xlsx"));
  writeFileSync(join(cwd, "y.xlsx"), Buffer.from(await book.xlsx.writeBuffer()));
  for (const name of ["x", "y"]) await planHere(["import", `${name}.xlsx`, "--into", name, "--write"], { cwd });
  const { code, stdout } = await planHere(["list", "--plan", "y", "--format", "json", "--as-of", "2018-10-01"], {
    cwd,
  });
  expect(code).toBe(0);
  const other = await planHere(["list", "--plan", "x", "--format", "json", "--as-of", "2018-10-01"], { cwd });
  expect(stdout.replaceAll("y/actions", "x/actions")).toBe(other.stdout);
});
