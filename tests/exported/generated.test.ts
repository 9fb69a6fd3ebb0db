import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf, SHEETS, type SheetLayout } from "../../src/core/exported/layout.ts";
import type { YamlValue } from "../../src/edit/change.ts";
import { fileText } from "../../src/edit/file-text.ts";
import { jsonSchemaOf } from "../../src/schema/json-schemas.ts";
import type { SchemaName } from "../../src/schema/schema-names.ts";
import { runs } from "../support/properties.ts";
import { backFrom, exportOf, FORMS, said } from "./round-trip.ts";

const words = fc
  .oneof(
    fc.constantFrom(
      "Agreed",
      "=1+1",
      "-5",
      "'x",
      "12",
      "1.50",
      "true",
      "null",
      "(none)",
      "a: b #c",
      "two\nlines",
      "- x\n  y",
    ),
    fc.constantFrom(
      "soft\u00adware",
      "zero\u200bwidth",
      "e\u0301t\u00e9",
      "👩‍⚕️",
      "_x0041_",
      "\\u202e",
      "\\\\u0041",
      "\t",
      "a\u00a0b",
      '"',
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  )
  .filter((text) => /\S/.test(text));
const ids = fc.constantFrom("director", "board", "1.1.1", "6", "Ωmega");
const day = fc.constantFrom("2018-10-05", "1899-12-31", "1900-02-28", "9999-12-31", "2020-02-29");
const period = fc.oneof(day, fc.constantFrom("2018-10", "October 2018", "31 October 2018", "Q3 2018/19", "2018/19"));
const step = fc.constantFrom("3 months", "2 weeks");
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0)),
  words,
);
const list = (of: fc.Arbitrary<YamlValue>) => fc.array(of, { minLength: 1, maxLength: 3 });
const map = (fields: Readonly<Record<string, fc.Arbitrary<YamlValue>>>, needed: readonly string[] = []) =>
  fc.record(fields, { requiredKeys: [...needed] }) as fc.Arbitrary<YamlValue>;

const decision = map({ outcome: fc.constantFrom("approved", "refused"), body: ids, date: day, ref: words }, [
  "outcome",
]);
const entry = map(
  {
    ...{
      date: day,
      by: ids,
      note: words,
      status: fc.constantFrom("in-progress", "complete"),
      forecast: period,
      due: period,
    },
    ...{ decision, met: list(words), owners: list(ids), review: fc.oneof(period, fc.constant("done")), to: ids },
    evidence: list(fc.oneof(words, map({ where: words, title: words, held: words, public: fc.boolean() }, ["where"]))),
    measured: list(map({ name: words, value: number }, ["name", "value"])),
    ...{
      assurance: fc.constant("failed"),
      corrects: fc.constantFrom("2018-10-05", "2018-10-05/2"),
      amends: list(words),
    },
    ...{ public: fc.boolean(), redacted: map({ date: day, by: ids, reason: words }, ["date", "by", "reason"]) },
  },
  ["date"],
);
const action = map({
  ...{
    theme: fc.constantFrom(1, "1", "two"),
    owners: list(ids),
    outcomes: list(words),
    needs: list(ids),
    related: list(ids),
  },
  ...{
    timescale: fc.constantFrom("3 months", "2018-10-31", "31 October 2018", "ongoing", "3 months (a note)"),
    programme: words,
  },
  ...{ recommendations: list(fc.constantFrom(6, "6", "R8")), review: fc.oneof(period, fc.constant("every 3 months")) },
  milestones: list(map({ by: period, title: words }, ["by", "title"])),
  measures: list(
    map({ name: words, unit: words, baseline: number, target: number, by: period, every: step }, ["name"]),
  ),
  added: map({ date: day, decision: map({ body: ids, date: day, ref: words }) }, ["date"]),
  exceptions: list(
    map({ code: fc.constant("PLAN401"), reason: words, approved: ids, until: day }, [
      "code",
      "reason",
      "approved",
      "until",
    ]),
  ),
  source: map({
    pages: fc.oneof(words, fc.nat()),
    inherited: fc.dictionary(fc.constantFrom("owners", "outcomes"), ids, { minKeys: 1 }),
    lost: words,
    note: words,
  }),
  progress: list(entry),
});
const party = map({ name: words, also: list(words), note: words }, ["name"]);
const parties = (of: fc.Arbitrary<YamlValue>) => fc.dictionary(fc.constantFrom("a", "b-c", "x.1"), of, { minKeys: 1 });
const directory = map({
  organisations: parties(party),
  posts: parties(map({ name: words, vacant: fc.boolean(), email: words, until: day }, ["name"])),
});
const planYaml = map(
  {
    ...{ id: fc.constant("p"), title: words, publisher: words, baseline: fc.constantFrom("2018-07", "2018-07-01") },
    ...{ basis: words, completion: period, approvers: list(ids), programmes: list(words) },
    answers: map({ title: words, published: day }, ["title"]),
    recorders: fc.dictionary(ids, map({ authors: list(words), signed: fc.boolean() }), { minKeys: 1 }),
    meetings: list(map({ body: ids, date: day }, ["body", "date"])),
    rating: map({ late: step, stale: step }),
    checks: fc.dictionary(fc.constantFrom("PLAN401", "PLAN406"), fc.constantFrom("off", "warning"), { minKeys: 1 }),
    ...{
      "financial-year-starts": fc.integer({ min: 1, max: 12 }),
      abbreviations: fc.dictionary(words, words, { minKeys: 1 }),
    },
  },
  ["id", "title", "baseline"],
);
const body = fc.oneof(
  words,
  fc.array(words, { maxLength: 4 }).map((lines) => lines.join("\n\n")),
);

const plan = fc
  .record({ planYaml, directory, actions: fc.array(fc.tuple(action, words, body), { maxLength: 3 }), prose: body })
  .map(({ planYaml, directory, actions, prose }) => {
    const files = actions.map(([fields, title, text], at): [string, string] => {
      const path = `actions/1.1.${at + 1}.md`;
      return [path, fileText(path, { id: `1.1.${at + 1}`, title, ...(fields as object) }, text)];
    });
    return new Map([
      ["plan.yaml", fileText("plan.yaml", planYaml, "")],
      ["directory.yaml", fileText("directory.yaml", directory, "")],
      ["introduction.md", `${prose}\n`],
      ...files,
    ]);
  });

test.each(Object.keys(FORMS))("any plan comes back from .%s as it was", (form) => {
  fc.assert(
    fc.property(plan, (texts) => {
      const before = said(texts);
      fc.pre(before !== null);
      expect(said(backFrom(exportOf(texts, form), `plan.${form}`))).toEqual(before);
    }),
    { numRuns: runs(100) },
  );
});

const BY_SCHEMA: Readonly<Record<string, readonly string[]>> = {
  ...{ action: ["Actions"], plan: ["Plan"], theme: ["Themes"], recommendations: ["Recommendations"] },
  amendments: ["Amendments"],
};

test.each(Object.entries(BY_SCHEMA))("every field of a %s has a place in an export", (schema, [sheet]) => {
  const layout = SHEETS.find(({ name }) => name === sheet) as SheetLayout;
  expect(unknown(jsonSchemaOf(schema as SchemaName), layout, [])).toEqual([]);
});

test("so has every field of the directory", () => {
  const lists = (jsonSchemaOf("directory") as Schema).properties ?? {};
  for (const [list, schema] of Object.entries(lists)) {
    const layout = SHEETS.find(({ name }) => name.toLowerCase() === list) as SheetLayout;
    expect(unknown(schema.additionalProperties as Schema, layout, [])).toEqual([]);
  }
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** The paths of fields that neither a column nor a sheet of the layout is for. */
function unknown(schema: Schema, layout: SheetLayout, path: readonly string[]): readonly string[] {
  const map = [schema, ...(schema.anyOf ?? [])].find((it) => it.properties !== undefined);
  const list = path.length === 1 ? layout.lists[path[0] as string] : undefined;
  const inner = typeof schema.additionalProperties === "object" ? schema.additionalProperties : null;
  if (list !== undefined) return unknown(schema.items ?? inner ?? {}, list, []);
  if (map === undefined && path.length === 0 && schema.items !== undefined) return unknown(schema.items, layout, path);
  if (map !== undefined) {
    return Object.entries(map.properties ?? {}).flatMap(([field, one]) => unknown(one, layout, [...path, field]));
  }
  if (inner !== null) return unknown(inner, layout, [...path, "x"]);
  return kindOf(path, layout) === null ? [path.join(".")] : [];
}
