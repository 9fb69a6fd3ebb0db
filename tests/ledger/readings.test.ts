import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { SourceTree } from "../../src/core/source-file.ts";
import { Cache } from "../../src/io/cache/home.ts";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { Opening } from "../../src/ledger/open.ts";
import { Readings } from "../../src/ledger/readings.ts";
import * as reader from "../../src/schema/read-file.ts";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** Every plan that there is among the tests, with whatever is wrong in it. */
const PLANS = [
  `${TOP}/plan`,
  ...readdirSync(`${TOP}/tests`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("plan.yaml"))
    .map((path) => join(TOP, "tests", dirname(path))),
];

function loaded(tree: SourceTree, cache: string) {
  const readings = new Readings(new Cache(cache, "build").log("readings", "/a/plan"));
  const opening = new Opening(tree, readings);
  const ledger = opening.load(opening.isKnown ? null : reader, true);
  readings.save();
  return ledger;
}

test("what comes out of the cache is what went in, of every plan among the tests", () => {
  expect(PLANS.length).toBeGreaterThan(20);
  // One cache for all of them: a file of one plan that another has too is read by the other's dates.
  const cache = join(folderOf(), "kept");
  for (const plan of PLANS) {
    const plain = loadLedger(readTree(plan));
    expect(loaded(readTree(plan), cache), plan).toEqual(plain);
    expect(loaded(readTree(plan), cache), plan).toEqual(plain);
  }
});

test("text in any letters, and fields that JSON knows otherwise", () => {
  const cache = join(folderOf(), "kept");
  const body = '“Ünï” 😀 \u2028 \\u0041 "quoted"';
  const action = `---\nid: 1.1.1\ntitle: "\\ud83d x"\nsource: { inherited: { "10": a, "9": b, constructor: c } }\nmeasures: [{ name: a, target: 0.1 }]\n---\n${body}\n`;
  const files = [
    { path: "actions/1.1.1-é.md", text: action },
    { path: "plan.yaml", text: "id: p\ntitle: T\nbaseline: 2018-07\n" },
  ];
  const tree = { files, paths: new Set(files.map(({ path }) => path)) };
  const plain = loadLedger(tree);
  expect(plain.plan?.actions[0]?.body).toBe(body);
  for (let run = 0; run < 2; run += 1) expect(loaded(tree, cache)).toEqual(plain);
});

test("a reading of dates is kept for that way of writing them only", () => {
  const cache = join(folderOf(), "kept");
  const due = (dates: string): string | undefined => {
    const files = [
      { path: "actions/1.1.1.md", text: "---\nid: 1.1.1\ntitle: T\ntimescale: 03/04/2019\n---\n" },
      { path: "plan.yaml", text: `id: p\ntitle: T\nbaseline: 2018-07\n${dates}` },
    ];
    const { plan } = loaded({ files, paths: new Set(files.map(({ path }) => path)) }, cache);
    const timescale = plan?.actions[0]?.timescale;
    return timescale?.kind === "date" ? timescale.period.last : undefined;
  };
  for (let run = 0; run < 2; run += 1) {
    expect(due("dates: day-first\n")).toBe("2019-04-03");
    expect(due("dates: month-first\n")).toBe("2019-03-04");
    expect(due("")).toBeUndefined();
  }
});

test("a file with findings is known as well: nothing that reads texts need be loaded for it", () => {
  const files = [
    { path: "actions/1.1.1-a.md", text: "---\nid: 1.1.1\ntitle: T\noutcom: [x]\n---\n" },
    { path: "actions/1.1.2-b.md", text: "no fields\n" },
    { path: "plan.yaml", text: "id: p\ntitle: T\nbaseline: 2018-07\n" },
  ];
  const tree = { files, paths: new Set(files.map(({ path }) => path)) };
  const log = () => new Readings(new Cache(cache, "build").log("readings", "/a/plan"));
  const cache = join(folderOf(), "kept");
  expect(new Opening(tree, log()).isKnown).toBe(false);
  const plain = loaded(tree, cache);
  expect(plain.diagnostics.length).toBeGreaterThan(1);
  const again = new Opening(tree, log());
  expect(again.isKnown).toBe(true);
  expect(again.load(null, false)).toEqual(plain);
});

test("two revisions of a plan share what did not change, and what only the past says is not kept", () => {
  const cache = join(folderOf(), "kept");
  const treeOf = (title: string) => {
    const files = [
      { path: "actions/1.1.1-a.md", text: "---\nid: 1.1.1\ntitle: Same\n---\n" },
      { path: "actions/1.1.2-b.md", text: `---\nid: 1.1.2\ntitle: ${title}\n---\n` },
      { path: "plan.yaml", text: "id: p\ntitle: T\nbaseline: 2018-07\n" },
    ];
    return { files, paths: new Set(files.map(({ path }) => path)) };
  };
  const readings = new Readings(new Cache(cache, "build").log("readings", "/a/plan"));
  const now = new Opening(treeOf("Now"), readings).load(reader, true);
  const then = new Opening(treeOf("Then"), readings).load(reader, false);
  expect(then.plan?.actions[0]).toBe(now.plan?.actions[0]);
  expect(then.plan?.actions[1]?.title).toBe("Then");
  readings.save();
  const later = new Readings(new Cache(cache, "build").log("readings", "/a/plan"));
  expect(new Opening(treeOf("Now"), later).isKnown).toBe(true);
  expect(new Opening(treeOf("Then"), later).isKnown).toBe(false);
});
