import { describe, expect, test } from "vitest";
import { wordOf } from "../../documents/packages.ts";
import { planHere } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

// What the rows and headings of a Word document become, asked of the program as a whole.

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
/** A cell, as many columns wide; `begins` and `goes on` merge it downwards. */
const tc = (text: string, columns = 1, down: "" | "begins" | "goes on" = ""): string => {
  const merge = down === "" ? "" : down === "begins" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}${merge}</w:tcPr>${p(text)}</w:tc>`;
};
const tr = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<") ? cell : tc(cell))).join("")}</w:tr>`;
const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

interface Imported {
  readonly actions: readonly {
    readonly id: string;
    readonly owners: readonly string[];
    readonly timescale: string | null;
    readonly outcomes: readonly string[];
    readonly inherited: Readonly<Record<string, string>>;
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly areas: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly notPlaced: readonly { readonly where: string; readonly heading: string; readonly reason: string }[];
  readonly notes: readonly { readonly where: string; readonly message: string }[];
}

async function imported(body: string): Promise<Imported> {
  const cwd = folderOf({ "a.docx": wordOf(body) });
  const into = ["--into", "new", "--title", "T", "--baseline", "2018-07", "--completion", "2019-07"];
  return JSON.parse((await planHere(["import", "a.docx", ...into, "--format", "json"], { cwd })).stdout);
}

/** The themes and key areas: `1 Access: 1.1 Front door, 1.2 Back door`. */
const groupsOf = ({ themes }: Imported): readonly string[] =>
  themes.map(({ id, title, areas }) =>
    [`${id} ${title}`, areas.map((it) => `${it.id} ${it.title}`).join(", ")].join(": "),
  );
const idsOf = ({ actions }: Imported): readonly string[] => actions.map(({ id }) => id);

describe("the number of a heading", () => {
  const HEAD = tr("Theme", "Key area", "Action", "Lead");

  test("is the one that it has", async () => {
    const read = await imported(
      p("Theme 3: Access") +
        tbl(
          tr("Action", "Lead", "By when"),
          tr(tc("3.6 Integrated care", 3)),
          tr("Open", "Ann", "3 months"),
          tr(tc("Theme 7 – Homes", 3)),
          tr(tc("Key area 7.2: Repairs", 3)),
          tr("Mend", "Ann", "3 months"),
        ),
    );
    expect(groupsOf(read)).toEqual(["3 Access: 3.6 Integrated care", "7 Homes: 7.2 Repairs"]);
    expect(idsOf(read)).toEqual(["3.6.1", "7.2.1"]);
  });

  test("is that of its title, where the title stood with a number before; else the next", async () => {
    const read = await imported(
      tbl(
        HEAD,
        tr("Theme 4: Access", "4.2 Front door", "One", "Ann"),
        tr("Theme 2: Homes", "2.5 Repairs", "Two", "Ann"),
        tr("access", "FRONT DOOR", "Three", "Ann"),
        tr("Access", "Back door", "Four", "Ann"),
        // Of another theme, the same title is another key area.
        tr("Homes", "Front door", "Five", "Ann"),
        tr("Work", "Front door", "Six", "Ann"),
      ),
    );
    expect(groupsOf(read)).toEqual([
      "2 Homes: 2.5 Repairs, 2.6 Front door",
      "4 Access: 4.2 Front door, 4.3 Back door",
      "5 Work: 5.1 Front door",
    ]);
    expect(idsOf(read)).toEqual(["4.2.1", "2.5.1", "4.2.2", "4.3.1", "2.6.1", "5.1.1"]);
  });
});

describe("a row that names no action of its own", () => {
  const HEAD = tr("Ref", "Action", "Lead", "By when", "Outcome");

  test("adds its owner and outcome to the action above, and a timescale where that has none", async () => {
    const read = await imported(
      tbl(
        HEAD,
        tr("1.1.1", "Open", "Ann", "", "One"),
        tr("", "", "Bob", "6 months", ""),
        tr("", "", "", "", "Two"),
        tr("1.1.2", "Shut", "Cat", "3 months", ""),
        tr("", "", "Dan", "", ""),
      ),
    );
    expect(read.actions).toMatchObject([
      { id: "1.1.1", owners: ["ann", "bob"], timescale: "6 months", outcomes: ["One", "Two"] },
      { id: "1.1.2", owners: ["cat", "dan"], timescale: "3 months", outcomes: [] },
    ]);
    expect(read.notPlaced).toEqual([]);
    expect(read.notes).toEqual([
      { where: "table 1, row 3", message: "it names no action of its own and was added to that of table 1, row 2" },
      { where: "table 1, row 4", message: "it names no action of its own and was added to that of table 1, row 2" },
      { where: "table 1, row 6", message: "it names no action of its own and was added to that of table 1, row 5" },
    ]);
  });

  test("moves no timescale that is there: its own is left, with the reason", async () => {
    const read = await imported(
      tbl(HEAD, tr("1.1.1", "Open", "Ann", "3 months", "One"), tr("", "", "Bob", "6 months", "")),
    );
    expect(read.actions).toMatchObject([{ owners: ["ann", "bob"], timescale: "3 months" }]);
    expect(read.notPlaced).toMatchObject([
      {
        where: "table 1, row 3",
        heading: "By when",
        reason: "the action of table 1, row 2 goes on here and has a timescale already",
      },
    ]);
  });

  test("belongs to nothing where no action stands above it", async () => {
    const read = await imported(
      tbl(HEAD, tr("", "", "Bob", "6 months", ""), tr("1.1.1", "Open", "Ann", "3 months", "One")),
    );
    expect(read.actions).toMatchObject([{ id: "1.1.1", owners: ["ann"], timescale: "3 months" }]);
    expect(read.notPlaced.map(({ heading, reason }) => `${heading}: ${reason}`)).toEqual([
      "Lead: its row names no action",
      "By when: its row names no action",
    ]);
    expect(read.notes).toEqual([]);
  });

  test("gives what is merged down from it to the next action as that of the action above", async () => {
    const read = await imported(
      tbl(
        HEAD,
        tr("1.1.1", "Open", "Ann", "3 months", ""),
        tr("", "", "", "", tc("Shared", 1, "begins")),
        tr("1.1.2", "Shut", "Bob", "6 months", tc("", 1, "goes on")),
      ),
    );
    expect(read.actions).toMatchObject([
      { id: "1.1.1", outcomes: ["Shared"], inherited: {} },
      { id: "1.1.2", outcomes: ["Shared"], inherited: { outcomes: "1.1.1" } },
    ]);
  });
});

describe("the width of merged cells", () => {
  const HEAD = tr("Ref", "Action", "Lead", "By when", "Outcome");

  test.each([
    [5, true],
    [4, true],
    [3, false],
  ])("words over %i of 5 columns are a heading: %s", async (columns, isHeading) => {
    const rest = Array.from({ length: 5 - columns }, () => "");
    const read = await imported(
      tbl(HEAD, tr(tc("Access to care", columns), ...rest), tr("1", "Open", "Ann", "3 months", "One")),
    );
    expect(read.themes.map(({ title }) => title).includes("Access to care")).toBe(isHeading);
  });

  test("in a table of two columns, words in one of them are none", async () => {
    const read = await imported(
      p("Theme 1: Care") + tbl(tr("Action", "Lead"), tr("Access to care", ""), tr(tc("Homes", 2)), tr("Open", "Ann")),
    );
    expect(read.actions.map((it) => it.owners)).toEqual([[], ["ann"]]);
    expect(groupsOf(read)).toEqual(["1 Care: 1.1 Homes"]);
  });

  test("a heading of a column holds for every column that it covers", async () => {
    const read = await imported(
      p("Theme 1: Care") +
        tbl(
          tr("Action", tc("Lead", 2), "By when"),
          tr("Open", "Ann", "Bob", "3 months"),
          tr("Shut", tc("Cat", 2), "6 months"),
          tr("Lock", "", "Dan", "9 months"),
        ),
    );
    expect(read.actions.map(({ owners, timescale }) => [...owners, timescale])).toEqual([
      ["ann", "bob", "3 months"],
      ["cat", "6 months"],
      ["dan", "9 months"],
    ]);
  });

  test("a table without a header row is read by the columns of the one before only where it is as wide", async () => {
    const first = tbl(tr("Ref", "Action", tc("Lead", 2)), tr("1.1.1", "Open", "Ann", "Bob"));
    const same = await imported(first + p("Next page") + tbl(tr("1.1.2", "Shut", tc("Cat", 2))));
    expect(idsOf(same)).toEqual(["1.1.1", "1.1.2"]);
    const other = await imported(first + p("Next page") + tbl(tr("1.1.2", "Shut", "Cat")));
    expect(idsOf(other)).toEqual(["1.1.1"]);
    expect(other.notPlaced.map(({ reason }) => reason)).toEqual(
      Array(3).fill("no header row above it names an action"),
    );
  });
});
