import { expect, it } from "vitest";
import { drawUnifiedDiff } from "../../../src/render/terminal/unified-diff.ts";
import { lineChanges } from "../../../src/views/line-changes.ts";

const BEFORE = "progress:\n  - note: Something that was said before this and is long enough\n";
const AFTER = `${BEFORE}  - date: 2018-10-05\n    note: The two boards of the partners meet in November, and not before\n`;

const drawn = (width: number | null): readonly string[] => {
  const files = [{ path: "a.md", isNew: false, hunks: lineChanges(BEFORE, AFTER) }];
  return drawUnifiedDiff(files, { width, colour: false, unicode: true }).split("\n").slice(3);
};

it("breaks what changes between words in a narrow terminal, and cuts what stays", () => {
  expect(drawn(40)).toEqual([
    " progress:",
    "   - note: Something that was said befo…",
    "+  - date: 2018-10-05",
    "+    note: The two boards of the",
    "       partners meet in November, and",
    "       not before",
    "",
  ]);
});

it("leaves lines whole where nobody sees them in a terminal", () => {
  expect(drawn(null)).toContain("+    note: The two boards of the partners meet in November, and not before");
});
