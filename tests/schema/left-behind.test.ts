import { expect, test } from "vitest";
import { loadLedger } from "../../src/ledger/load.ts";
import { BASE } from "../support/ledger.ts";

const LEFT = [
  ...["desktop.ini", "Thumbs.db", "ehthumbs.db", ".DS_Store", "._1.1.1-x.md", "Icon\r"],
  ...["~$plan.docx", "~$1.1.1.md", "x.md~", "plan.yaml~", ".x.md.swp", "x.md.swp", "#x.md#", ".~lock.x.md#"],
];

test.each(["", "actions/", "themes/", "appendices/", "evidence/"])(
  "what systems, Office and editors leave behind in “%s” is no error, and no file of the plan",
  (folder) => {
    const files = [...Object.entries(BASE), ...LEFT.map((name): [string, string] => [folder + name, "\u0000not text"])];
    const { plan, diagnostics } = loadLedger({
      files: Object.entries(BASE).map(([path, text]) => ({ path, text })),
      paths: new Set(files.map(([path]) => path)),
    });
    expect(diagnostics).toEqual([]);
    expect(plan?.actions).toEqual([]);
  },
);

test("a file among the actions that is none of these is still an error", () => {
  const { diagnostics } = loadLedger({
    files: Object.entries(BASE).map(([path, text]) => ({ path, text })),
    paths: new Set([...Object.keys(BASE), "actions/1.1.1.txt", "actions/notes.docx", "actions/~notes.md"]),
  });
  expect(diagnostics.map(({ place }) => place.path)).toEqual(["actions/1.1.1.txt", "actions/notes.docx"]);
});
