import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../../src/render/terminal/terminal.ts";
import type { Block } from "../../../src/views/content.ts";
import { column, EVERY_BLOCK, table } from "../sample.ts";

const GOLDENS = "../../goldens/render";
const plain = (width: number | null) => ({ width, colour: false, unicode: true });
const draw = (block: Block, width: number | null) => renderTerminal([block], plain(width));

/** Letters whose width every reader of UAX #11 agrees on, so that a line can be measured without our own measure. */
const LETTERS: Readonly<Record<string, number>> = { a: 1, W: 1, é: 1, "–": 1, "\u0301": 0, 語: 2, "👍": 2, ｗ: 2 };
const measured = (line: string): number =>
  [...line].reduce(
    (sum, it) => sum + (LETTERS[it] ?? (/[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7fb]/u.test(it) ? 0 : 1)),
    0,
  );

const word = fc.string({ unit: fc.constantFrom(...Object.keys(LETTERS)), minLength: 1, maxLength: 30 });
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 60 }));
const anyTable = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 1, max: 12 })
    .chain((columns) =>
      fc.record({
        columns: fc.array(
          fc.record({
            title: cell,
            align: fc.constantFrom("left" as const, "right" as const),
            width: fc.constantFrom("fixed" as const, "flowing" as const),
            rank: fc.nat({ max: 4 }),
          }),
          { minLength: columns, maxLength: columns },
        ),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      }),
    )
    .map(({ columns, rows }) =>
      table(
        columns.map((it, at) => column(`c${at}`, it)),
        rows,
      ),
    );
const anyBlocks = (cell: fc.Arbitrary<string>): fc.Arbitrary<Block[]> =>
  fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("heading" as const), level: fc.constantFrom(1 as const, 2 as const), text: cell }),
      fc.record({ kind: fc.constant("paragraph" as const), text: cell }),
      fc.record({ kind: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(cell) }),
      fc.record({
        kind: fc.constant("facts" as const),
        facts: fc.array(fc.record({ label: cell, lines: fc.array(cell) })),
      }),
      fc.record({ kind: fc.constant("table" as const), table: anyTable(cell) }),
      fc.record({ kind: fc.constant("published" as const), markdown: cell }),
    ),
    { maxLength: 4 },
  );
const inked = (output: string): string => [...output.replace(/[\s─]/g, "")].sort().join("");

describe("what it looks like", () => {
  it.each([
    ["80 columns", 80, true],
    ["200 columns", 200, true],
    ["44 columns in ASCII", 44, false],
    ["piped", null, true],
  ] as const)("%s", async (name, width, unicode) => {
    const output = renderTerminal(EVERY_BLOCK, { width, colour: false, unicode });
    await expect(output).toMatchFileSnapshot(`${GOLDENS}/${name.replaceAll(" ", "-")}.txt`);
  });

  it("is the same with colour, but for the colour", () => {
    const coloured = renderTerminal(EVERY_BLOCK, { width: 80, colour: true, unicode: true });
    expect(coloured).toContain("\u001b[1m\u001b[38;5;131m2 overdue\u001b[39m\u001b[22m");
    expect(coloured.replace(/\u001b\[[\d;]*m/g, "")).toBe(renderTerminal(EVERY_BLOCK, plain(80)));
  });

  it("is empty where there is nothing to draw", () => {
    expect(renderTerminal([], plain(80))).toBe("");
  });
});

describe("a terminal of some width", () => {
  it("never gets a line that is wider, or that ends in a blank", () => {
    fc.assert(
      fc.property(anyBlocks(anyText), fc.integer({ min: 40, max: 220 }), fc.boolean(), (blocks, width, unicode) => {
        for (const line of renderTerminal(blocks, { width, colour: false, unicode }).split("\n")) {
          expect(measured(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\s$/);
        }
      }),
    );
  });

  it("loses nothing of a cell whose column is drawn", () => {
    const kept = anyTable(text).map((it) => ({ ...it, columns: it.columns.map((one) => ({ ...one, rank: 0 })) }));
    fc.assert(
      fc.property(kept, fc.integer({ min: 60, max: 220 }), (it, width) => {
        fc.pre(it.columns.length <= 6);
        const drawn = draw({ kind: "table", table: it }, width);
        const said = [...it.columns.map((one) => one.title), ...it.rows.flat().map((cell) => cell.text)].join(" ");
        expect(inked(drawn)).toBe(inked(said));
      }),
    );
  });

  it("breaks a word that is longer than a line between characters, a mark with its letter", () => {
    const words = `${"語".repeat(11)} ${"e\u0301".repeat(25)}`;
    const lines = draw({ kind: "paragraph", text: `x${words}` }, 20)
      .trimEnd()
      .split("\n");
    expect(lines).toEqual([`x${"語".repeat(9)}`, "語語", "e\u0301".repeat(20), "e\u0301".repeat(5)]);
  });

  it("breaks no word of usual length", () => {
    const usual = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 20,
    });
    const rows = fc.array(fc.tuple(usual, usual), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 220 }), (cells, width) => {
        const columns = [column("x"), column("y")];
        const drawn = draw(
          {
            kind: "table",
            table: table(
              columns,
              cells.map((row) => row.map((it) => it.join(" "))),
            ),
          },
          width,
        );
        const words = new Set(drawn.split(/\s+/));
        for (const one of cells.flat(2)) expect(words).toContain(one);
      }),
    );
  });

  it("leaves out the highest rank first, and says so", () => {
    const wide = "x".repeat(30);
    const columns = [0, 3, 1].map((rank) => column(`rank${rank}`, { width: "fixed", rank }));
    const drawn = draw({ kind: "table", table: table(columns, [[wide, wide, wide]]) }, 80);
    expect(drawn).toContain("Left out at this width: rank3 (a wider terminal shows it all)\n");
    expect(drawn).toContain(`${wide}  ${wide}\n`);
    expect(draw({ kind: "table", table: table(columns, [[wide, wide, wide]]) }, 94)).not.toContain("Left out");
  });

  it("turns rows into facts where not even the columns that must stay fit", () => {
    const columns = Array.from({ length: 12 }, (_, at) => column(`column${at}`, { width: "fixed" }));
    const drawn = draw({ kind: "table", table: table(columns, [columns.map((it) => `value of ${it.key}`)]) }, 40);
    expect(drawn).toContain("column11  value of column11\n");
  });

  it("says what a table without rows would have held", () => {
    expect(draw({ kind: "table", table: table([column("a")], []) }, 80)).toBe("There are none.\n");
  });

  it("takes a width of 0 for a mistake", () => {
    expect(draw({ kind: "paragraph", text: "some words of text to read" }, 0)).toBe("some words of text\nto read\n");
  });
});

describe("a pipe", () => {
  it("gets one line a row, columns parted by two blanks or more and nothing cut", () => {
    fc.assert(
      fc.property(anyTable(word.map((it) => `a${it} ${it}z`)), (it) => {
        const [header, ...rows] = draw({ kind: "table", table: it }, null).trimEnd().split("\n");
        const cellsOf = (line = "") => line.trim().split(/ {2,}/);
        expect(cellsOf(header)).toEqual(it.columns.map((one) => one.title));
        expect(rows.map(cellsOf)).toEqual(it.rows.map((row) => row.map((cell) => cell.text)));
      }),
    );
  });

  it("does not wrap a paragraph", () => {
    const long = "word ".repeat(100).trim();
    expect(draw({ kind: "paragraph", text: long }, null)).toBe(`${long}\n`);
  });
});

describe("hostile text", () => {
  it("never gets a control or bidi character to the terminal", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        "\u001b",
        "[31m",
        "\u009b",
        "\r",
        "\b",
        "\u202e",
        "\u2066",
        "\u200b",
        "\ud800",
        "a",
        "\u2028",
        "`",
        "\n",
      ),
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        anyBlocks(fc.oneof(hostile, anyText)),
        fc.option(fc.integer({ min: 20, max: 120 })),
        (blocks, width) => {
          const output = renderTerminal(blocks, plain(width));
          expect(output).not.toMatch(
            /[^\P{C}\n\u{600}-\u{605}\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\p{Co}\p{Cn}]/u,
          );
          expect(output).not.toMatch(/[\u2028\u2029]/);
        },
      ),
    );
  });

  it("gets nothing but ASCII to an ASCII console", () => {
    fc.assert(
      fc.property(anyBlocks(anyText), (blocks) => {
        expect(renderTerminal(blocks, { width: 80, colour: false, unicode: false })).toMatch(/^[\x20-\x7e\n]*$/);
      }),
    );
  });

  it("is drawn in time however it tries to slow the reader", () => {
    for (const piece of ["**a ", "[a](", "`a", "![[", "<http:", "> ", "- ", "\\", "&amp", "*", "1. ", "a\u0301"]) {
      expect(draw({ kind: "published", markdown: piece.repeat(20_000) }, 80)).not.toBe("");
    }
  });
});
