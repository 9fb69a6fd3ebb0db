import { describe, expect, test } from "vitest";
import { readExtraction } from "./extraction.ts";
import { type LedgerFile, readLedger } from "./ledger.ts";
import { missing } from "./missing.ts";
import { normalise } from "./normalise.ts";
import { publishedParagraphs, readSource } from "./published-paragraphs.ts";

const root = `${import.meta.dirname}/../..`;
const pairs = [
  { source: "hampshire-action-plan-july-2018.txt", plan: `${root}/plan`, atLeast: 380 },
  { source: "hampshire-od-case-study.txt", plan: `${root}/tests/plans/hampshire-od`, atLeast: 28 },
];

describe.each(pairs)("the published wording of $source", ({ source, plan, atLeast }) => {
  const extraction = readExtraction(source);
  const lines = readSource(source);
  const published = publishedParagraphs(lines, extraction);
  const ledger = readLedger(plan);

  test("is all in the ledger", () => {
    expect(published.length).toBeGreaterThanOrEqual(atLeast);
    expect(missing(published, ledger)).toEqual([]);
  });

  test("is not excused by a list of noise that no longer fits", () => {
    const unfit = extraction.mended.filter(({ line, printed }) => !lines[line - 1]?.includes(printed));
    expect(unfit).toEqual([]);
    for (const { reason } of [...extraction.mended, ...extraction.leftOut]) expect(reason).not.toBe("");
  });

  test("is missed, paragraph by paragraph, when it goes", () => {
    let tried = 0;
    for (const file of ledger.filter(({ body }) => body.trim() !== "")) {
      for (const paragraph of publishedIn(file, published)) {
        const without = ledger.map((it) => (it === file ? { ...it, body: dropped(it.body, paragraph) } : it));
        tried += 1;
        expect(missing(published, without), `${file.path} without "${paragraph}"`).not.toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(25);
  });
});

/** The paragraphs and list items of a file's body that come from the source text. */
function publishedIn(file: LedgerFile, published: readonly { text: string }[]): string[] {
  const texts = published.map(({ text }) => ` ${text} `);
  return file.body
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.replace(/^(- |\d+[.)] )/, ""))
    .filter((line) => line !== "" && texts.some((text) => text.includes(` ${normalise(line)} `)));
}

function dropped(body: string, paragraph: string): string {
  return body.replace(paragraph, "");
}

test("an outcome, a role or a recommendation that goes is missed too", () => {
  const source = "hampshire-action-plan-july-2018.txt";
  const published = publishedParagraphs(readSource(source), readExtraction(source));
  const losses: ((file: LedgerFile) => void)[] = [
    ({ path, fields }) => path.startsWith("actions/2.4.1-") && fields.outcomes.pop(),
    ({ path, fields }) => path.startsWith("actions/3.3.3-") && delete fields.timescale,
    ({ path, fields }) => path === "directory.yaml" && delete fields.people["karen-ashton"]["printed-as"],
    ({ path, fields }) => path === "directory.yaml" && delete fields.people["mark-cubbon"].email,
    ({ path, fields }) => path === "recommendations.yaml" && fields.pop(),
    ({ path, fields }) => path.startsWith("themes/3-") && delete fields.areas["3.6"].intro,
  ];
  for (const lose of losses) {
    const ledger = readLedger(`${root}/plan`);
    ledger.forEach(lose);
    expect(missing(published, ledger)).toHaveLength(1);
  }
});
