import { expect, test } from "vitest";
import { headingsBelow } from "../../../src/render/markdown/published.ts";

test.each([
  ["the highest becomes the next level, the others follow", "# A\n\n### B", 2, "### A\n\n##### B"],
  ["what stands low enough stays", "### A", 2, "### A"],
  ["under no heading nothing changes", "# A", 0, "# A"],
  ["the sixth is the deepest", "# A\n## B\n### C", 4, "##### A\n###### B\n###### C"],
  [
    "code is no heading",
    "# A\n```\n# not one\n```\n~~~~\n# nor\n~~~\n~~~~\n# B",
    1,
    "## A\n```\n# not one\n```\n~~~~\n# nor\n~~~\n~~~~\n## B",
  ],
  ["nor is a hashtag", "#A\n####### B\nC # D", 3, "#A\n####### B\nC # D"],
])("%s", (_, markdown, level, expected) => {
  expect(headingsBelow(markdown, level)).toBe(expected);
});
