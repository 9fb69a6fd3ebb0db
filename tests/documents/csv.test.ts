import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { runs } from "../support/properties.ts";

function read(content: string | Uint8Array, name = "plan.csv") {
  const found = readDocument(typeof content === "string" ? new TextEncoder().encode(content) : content, name);
  if (!found.ok) throw new Error(found.problem);
  const { document } = found;
  return {
    rows: document.tables[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)]),
    notes: document.notes.map((note) => note.message),
  };
}

describe("a CSV file", () => {
  test.each([
    ["commas", 'Action,Lead\r\n"Meet, often",Ann\r\n'],
    ["semicolons", 'Action;Lead\n"Meet, often";Ann\n'],
    ["tabs", "Action\tLead\nMeet, often\tAnn"],
    ["a first line that names the sign", "sep=;\r\nAction;Lead\r\nMeet, often;Ann\r\n"],
    ["a BOM", '\ufeffAction,Lead\n"Meet, often",Ann'],
  ])("is read with %s", (_, text) => {
    expect(read(text).rows).toEqual([
      [1, "Action", "Lead"],
      [2, "Meet, often", "Ann"],
    ]);
  });

  test("has the same rows whichever line ends it has, also of several kinds", () => {
    const expected = [
      [1, "Ref", "Action"],
      [2, "1", "Meet"],
      [3, "2", "Write\nand send"],
      [4, "3", "End"],
    ];
    for (const [one, other] of [
      ["\r\n", "\n"],
      ["\n", "\r\n"],
      ["\r", "\r"],
      ["\n", "\r"],
    ] as const) {
      const text = `Ref,Action${one}1,Meet${other}2,"Write${other}and send"${one}3,End`;
      expect(read(text).rows, JSON.stringify(text)).toEqual(expected);
    }
  });

  test("has cells under the names that a spreadsheet gives them", () => {
    const found = readDocument(new TextEncoder().encode("Action,Lead\nMeet,Ann"), "plan.csv");
    const cells = found.ok ? found.document.tables[0]?.rows.flatMap((row) => row.cells) : [];
    expect(cells?.map(({ address, text }) => `${address} ${text}`)).toEqual([
      "A1 Action",
      "B1 Lead",
      "A2 Meet",
      "B2 Ann",
    ]);
  });

  test.each(["utf16le", "utf16be"])("is read as %s with its mark", (encoding) => {
    const bytes = Buffer.from("\ufeffAction,Lead\nMeet – £5,Ann", "utf16le");
    const content = encoding === "utf16be" ? bytes.swap16() : bytes;
    expect(read(new Uint8Array(content))).toEqual({
      rows: [
        [1, "Action", "Lead"],
        [2, "Meet – £5", "Ann"],
      ],
      notes: ["it was read as UTF-16"],
    });
  });

  test("that is no UTF-8 is read as Windows-1252, and that is said", () => {
    const { rows, notes } = read(new Uint8Array([...Buffer.from("Cost\n"), 0xa3, 0x35, 0x20, 0x96, 0x20, 0x39]));
    expect(rows).toEqual([
      [1, "Cost"],
      [2, "£5 – 9"],
    ]);
    expect(notes).toEqual([
      "it is not UTF-8 and was read as Windows-1252: look at its accents, dashes and pound signs",
    ]);
  });

  test("keeps line breaks within quotation marks, and quotation marks", () => {
    expect(read('Action\n"one\n\n""two"""').rows).toEqual([
      [1, "Action"],
      [2, 'one\n"two"'],
    ]);
  });

  test("whose quotation mark never closes is refused with its line", () => {
    const document = readDocument(new TextEncoder().encode('Action\n"Meet\nand so on'), "plan.csv");
    expect(document).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^a quotation mark that opens before line \d+ never closes$/),
    });
  });

  test("never throws and never hangs on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const document = readDocument(bytes, "x.csv");
        return document.ok || document.problem !== "";
      }),
      { numRuns: runs(300) },
    );
  });
});
