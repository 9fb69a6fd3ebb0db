import { describe, expect, it } from "vitest";
import { messageAndHelp, summaryWords } from "../../src/views/check.ts";

const NONE = { errors: 0, warnings: 0, files: 59, existing: 0, excepted: 0, against: null };

describe("a check in one line", () => {
  it.each([
    ["Nothing found in 59 files", {}],
    [
      "12 errors, 3 warnings in 59 files (4 excepted, 39 there before)",
      { errors: 12, warnings: 3, excepted: 4, existing: 39 },
    ],
    ["1 error in 1 file", { errors: 1, files: 1 }],
    ["1,200 warnings in 59 files", { warnings: 1200 }],
    ["Nothing found in 59 files (1 excepted)", { excepted: 1 }],
    ["Nothing new found in 59 files (39 there before: 1a2b3c4)", { existing: 39, against: "1a2b3c4" }],
    ["1 warning in 59 files (none there before: 1a2b3c4)", { warnings: 1, against: "1a2b3c4" }],
  ])("%s", (words, numbers) => {
    expect(summaryWords({ ...NONE, ...numbers })).toBe(words);
  });

  it("parts what is wrong from what to do with one full stop", () => {
    expect(messageAndHelp({ message: "a is late", help: "Do it." })).toBe("a is late. Do it.");
    expect(messageAndHelp({ message: "A is late.", help: "Do it." })).toBe("A is late. Do it.");
  });
});
