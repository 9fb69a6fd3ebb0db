import { describe, expect, test } from "vitest";
import { actionsOf, fieldsOf, type LedgerFile, readLedger } from "./ledger.ts";
import { normalise } from "./normalise.ts";
import { partsOf, readRows } from "./rows.ts";

const ledger = readLedger(`${import.meta.dirname}/../../plan`);
const directory = fieldsOf(ledger, "directory.yaml");
const rows = readRows("actions.tsv");
const actions = actionsOf(ledger);

/** Where the row-by-row file and the layout of the published text disagree, the ledger follows the text. */
const corrections: Record<string, { inherited?: Record<string, string>; pages?: string; text?: string }> = {
  "3.4.2": { inherited: { owners: "3.4.1" } },
  "3.4.3": { inherited: { owners: "3.4.1" } },
  "3.4.4": { inherited: { owners: "3.4.1" } },
  "3.6.1": { text: "Appoint a single commissioner and agree commissioning intentions" },
  "4.3.2": { inherited: { owners: "4.3.1" } },
  "5.1.4": { pages: "30-31" },
};

test("there is one file for each of the 51 published rows", () => {
  expect(actions).toHaveLength(51);
  expect(actions.map(({ fields }) => fields.id).sort()).toEqual(rows.map(({ id }) => id).sort());
});

test("titles are short and each is used once", () => {
  const titles = actions.map(({ fields }) => fields.title as string);
  expect(new Set(titles).size).toBe(51);
  expect(titles.filter((title) => title.length > 60)).toEqual([]);
});

describe.each(rows)("action $id", (row) => {
  const { id = "" } = row;
  const action = actions.find(({ fields }) => fields.id === id) as LedgerFile;
  const { fields } = action;
  const correction = corrections[id];

  test("has the printed owners in their order", () => {
    const printed = partsOf(row["owners"]);
    expect(fields.owners).toHaveLength(printed.length);
    printed.forEach((name, index) => {
      const owner = directory.people[fields.owners[index]] ?? directory.bodies[fields.owners[index]];
      expect([owner.name, ...(owner.also ?? [])]).toContain(name);
    });
  });

  test("has the printed timescale and outcomes, word for word", () => {
    expect(fields.timescale).toBe(row["timescale"]);
    expect(fields.outcomes ?? []).toEqual(partsOf(row["outcomes"]));
    expect(fields.outcomes).not.toEqual([]);
  });

  test("has the printed text and nothing else", () => {
    const printed = row["action"]?.replaceAll("¶", " ").replace(/ O (?=[A-Z])/g, " • ") ?? "";
    expect(normalise(action.body)).toBe(normalise(correction?.text ?? printed));
    expect(action.body.startsWith("\n[…] ")).toBe(printed.startsWith("[…]"));
  });

  test("says where it was printed, and what a merged cell gave it", () => {
    const inherited = partsOf(row["inherited"], "; ").map((part) => part.split(" from "));
    expect(fields.source.pages).toBe(correction?.pages ?? row["page"]?.replace(/^p/, ""));
    expect(fields.source.inherited ?? {}).toEqual({ ...Object.fromEntries(inherited), ...correction?.inherited });
    if (printedWithLoss(row)) expect(fields.source.lost).toEqual(expect.any(String));
  });

  test("records nothing that was not published", () => {
    expect(fields).not.toHaveProperty("progress");
    expect(fields).not.toHaveProperty("recommendations");
    expect(action.path.startsWith(`actions/${id}-`)).toBe(true);
  });
});

test("what the text states is data", () => {
  const of = (id: string) => actions.find(({ fields }) => fields.id === id)?.fields;
  expect(of("1.4.1").milestones).toEqual([{ by: "2018-09", title: "ITB initial meeting" }]);
  expect(of("3.1.3").measures).toMatchObject([{ unit: "%", baseline: 15, target: 30 }]);
  expect(of("3.4.1").measures).toMatchObject([{ unit: "%", target: 85 }]);
  expect(of("4.1.5").measures).toMatchObject([{ target: 1, every: "3 months" }]);
  expect(of("4.2.2").related).toEqual(["5.1"]);
  expect(of("3.4.3").needs).toEqual(["3.4.2"]);
  expect(of("5.2.2").needs).toEqual(["5.2.1"]);
  expect(of("3.6.2").source.note).toContain("Integrated Intermediate");
  expect(actions.filter(({ fields }) => !fields.outcomes).map(({ fields }) => fields.id)).toEqual(["3.4.4"]);
});

function printedWithLoss(row: Record<string, string>): boolean {
  return `${row["action"]}${row["outcomes"]}`.includes("[…]");
}
