import { expect, test } from "vitest";
import { parseTimescale } from "../../src/calendar/timescale.ts";
import { inOneLine, oneLine, quote } from "../../src/text/quote.ts";

test("a quoted text stands on one line, without what a terminal would obey, and is cut where it is too long", () => {
  expect(quote(" soon\n  enough ")).toBe("“soon enough”");
  expect(quote("so\u001b[2Jon")).toBe("“so[U+001B][2Jon”");
  expect(inOneLine("x".repeat(100), 10)).toBe(`${"x".repeat(9)}…`);
  // Half of a character of two units is none.
  expect(inOneLine(`${"x".repeat(8)}😀😀`, 10)).toBe(`${"x".repeat(8)}…`);
});

test("one line is the whole text, however long", () => {
  expect(oneLine(`\ta\r\n b${"c".repeat(500)} `)).toBe(`a b${"c".repeat(500)}`);
});

test("a message on a date quotes as every other message does", () => {
  const read = parseTimescale("so\u001b[2Jon", { dates: null, financialYearStarts: 4 });
  expect(read.ok ? "" : read.problem).toBe("“so[U+001B][2Jon” is no timescale that can be worked out");
});
