import fc from "fast-check";
import { expect, it } from "vitest";
import type { SourceFile } from "../../../src/core/source-file.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import type { LoadedPlan } from "../../../src/ledger/open.ts";
import { reload } from "../../../src/ledger/reload.ts";
import { compareNaturally } from "../../../src/text/natural-order.ts";
import { BASE } from "../../support/ledger.ts";
import { runs } from "../../support/properties.ts";

const action = (id: string, rest = ""): string => `---\nid: ${id}\ntitle: An action\n${rest}---\n\nDo it.\n`;
const ACTIONS = ["1.1.1-a.md", "1.1.1-b.md", "1.1.2-c.md", "1.1.10-d.md"].map((name) => `actions/${name}`);
const actionText = fc.constantFrom(
  ...["1.1.1", "1.1.2", "1.1.10", "1.10"].map((id) => action(id)),
  action("1.1.1", "timescale: 03/04/2019\n"),
  action("1.1.2", "colour: red\nprogress:\n  - date: 2018-08-01\n    note: Begun\n"),
  action("1.1.2", "progress:\n  - date: 04/05/2019\n"),
  action("1.1.1", "owners: [a\n"),
  "---\nid: 1.1.1\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n---\n",
  "---\nid: 1.1.1\n",
  "",
);
const text = (path: string): fc.Arbitrary<string> => {
  if (path === "plan.yaml") {
    return fc.constantFrom(BASE[path] ?? "", `${BASE[path]}dates: day-first\n`, `${BASE[path]}dates: never\n`, "id: [");
  }
  return path.startsWith("actions/") ? actionText : fc.constantFrom(BASE[path] ?? "", "", "---\nid: 1\n");
};
const PATHS = [...ACTIONS, "plan.yaml", "directory.yaml", "themes/1-a-theme.md", "actions/notes.txt"];
/** Some of the files, each with one of its texts. */
const files = (paths: readonly string[]): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .tuple(...paths.map((path) => fc.option(text(path), { nil: undefined })))
    .map((texts) => Object.fromEntries(paths.flatMap((path, i) => (texts[i] === undefined ? [] : [[path, texts[i]]]))));

const treeOf = (texts: Readonly<Record<string, string>>) => ({
  files: Object.entries(texts)
    .filter(([path]) => !path.endsWith(".txt"))
    .map(([path, one]): SourceFile => ({ path, text: one }))
    .sort((a, b) => compareNaturally(a.path, b.path)),
  paths: new Set(Object.keys(texts)),
});

/** What is said of files has no order; the actions have one, as the first of two of one id is the one that counts. */
function inOrder({ plan, texts, diagnostics }: LoadedPlan) {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return {
    plan: plan && { ...plan, unreadable: [...plan.unreadable].sort(byPath) },
    texts: Object.fromEntries(texts),
    diagnostics: diagnostics.map((one) => JSON.stringify(one)).sort(),
  };
}

it.each([
  ["any of its files", PATHS],
  ["some actions", ACTIONS],
])("a plan with %s rewritten is what a full reading finds", (_, rewritable) => {
  const base = files(PATHS).map((some) => ({ ...BASE, ...some }));
  fc.assert(
    fc.property(
      base,
      files(rewritable.filter((path) => path.endsWith(".md") || path.endsWith(".yaml"))),
      (old, now) => {
        const tree = treeOf(old);
        const again = reload(loadLedger(tree), tree, new Map(Object.entries(now)));
        expect(inOrder(again)).toEqual(inOrder(loadLedger(treeOf({ ...old, ...now }))));
      },
    ),
    { numRuns: runs(100) },
  );
});
