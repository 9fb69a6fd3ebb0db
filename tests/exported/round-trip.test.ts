import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { BASE } from "../support/ledger.ts";
import { TOP } from "../support/run-plan.ts";
import { backFrom, exportOf, FORMS, said, type Texts } from "./round-trip.ts";

// An export is the whole plan: read back into an empty folder it is the same plan, file for file.

function textsOf(folder: string): Texts {
  const { files } = readTree(join(TOP, folder));
  return new Map(files.map(({ path }) => [path, readFileSync(join(TOP, folder, path), "utf8")]));
}

const forms = Object.keys(FORMS);

describe.each(["plan", "tests/plans/a-year-of-progress", "tests/plans/hampshire-od"])("%s", (folder) => {
  test.each(forms)("comes back from .%s", (form) => {
    const texts = textsOf(folder);
    const back = backFrom(exportOf(texts, form), `plan.${form}`);
    expect([...back.keys()].sort()).toEqual([...texts.keys()].sort());
    expect(said(back)).toEqual(said(texts));
  });

  test("has no file as it is: all of it is in sheets", () => {
    const csv = new TextDecoder().decode(exportOf(textsOf(folder), "csv"));
    expect(csv).not.toContain("Files as they are");
  });
});

const HARD: Readonly<Record<string, string>> = {
  ...BASE,
  "actions/1.1.1-hard.md": `---
id: 1.1.1
title: "=HYPERLINK(\\"x\\") and ‘quotes’, soft\\u00adware, zero\\u200bwidth 👩‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"
owners: [director, manager]
timescale: 3 months (from the plan)
outcomes:
  - "- begins with a hyphen"
  - |-
    two
      lines
  - "_x0041_ is no A, \\\\u202e no override"
recommendations: [6, 8]
milestones: [{ by: 2018-09, title: First }]
measures: [{ name: Calls, baseline: 12, target: "20", by: 2018-12-31 }, { name: Rate, baseline: 1.5, target: "" }]
source: { pages: 7, inherited: { owners: 1.1.2 } }
progress:
  - date: 2018-09-03
    by: director
    status: in-progress
    forecast: 2018-11
    evidence: [Minutes, { where: Drive, title: Copy, public: false }]
    measured: [{ name: Calls, value: "15" }, { name: Rate, value: 2 }]
    note: |
      One

        indented
      'quoted' and -5
  - { date: 2018-09-03, public: false, review: done, corrects: 2018-09-03/1, note: "true" }
  - { date: 2018-10-11, decision: { outcome: approved, body: board, date: 2018-10-11, ref: 6 }, due: Q4 2018/19 }
---

# Heading

- one
    - deeper

\`\`\`
  code   with   blanks
\tand a tab
\`\`\`
`,
  "actions/1.1.2-broken.md": "---\nid: 1.1.2\ntitle: [broken\n---\n\nText\n",
  "actions/1.1.3-first.md": "---\nid: 1.1.3\ntitle: One\n---\n",
  "actions/1.1.3-second.md": "---\nid: 1.1.3\ntitle: Another of that id\n---\n",
  "introduction.md": `# Long\n\n${"A sentence that is repeated, 32 units. ".repeat(2000)}end\n`,
  "recommendations.yaml":
    "- { id: 6, theme: 1, text: Do it, response: partly, reason: Money }\n- { id: R8, theme: 1, text: And that }\n",
  "amendments.yaml":
    "- { date: 2018-10-11, copying-error: 'printed as \"x\"', amends: [introduction.md], note: Put right }\n",
};

describe("a plan with all that is hard to write down", () => {
  test("keeps only those files as they are that no sheet can say", () => {
    const csv = new TextDecoder().decode(exportOf(new Map(Object.entries(HARD)), "csv"));
    const asTheyAre = csv.slice(csv.indexOf("Table: Files as they are"));
    expect(asTheyAre.match(/^\S+\.(?:md|yaml),/gm)).toEqual(["actions/1.1.2-broken.md,", "actions/1.1.3-second.md,"]);
  });

  test.each(forms)("comes back from .%s", (form) => {
    const texts: Texts = new Map(Object.entries(HARD));
    const back = backFrom(exportOf(texts, form), `plan.${form}`);
    expect([...back.keys()].sort()).toEqual([...texts.keys()].sort());
    expect(said(back)).toEqual(said(texts));
    expect(said(back)?.actions).toHaveLength(3);
    expect(back.get("actions/1.1.2-broken.md")).toBe(HARD["actions/1.1.2-broken.md"]);
  });
});
