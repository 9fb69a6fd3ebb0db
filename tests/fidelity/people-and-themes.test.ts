import { describe, expect, test } from "vitest";
import { fieldsOf, readLedger, themesOf } from "./ledger.ts";
import { readSource } from "./published-paragraphs.ts";
import { partsOf, readRows } from "./rows.ts";

const ledger = readLedger(`${import.meta.dirname}/../../plan`);
const directory = fieldsOf(ledger, "directory.yaml");
const recommendations = fieldsOf(ledger, "recommendations.yaml");
const themes = themesOf(ledger).map(({ fields }) => fields);
const lines = readSource("hampshire-action-plan-july-2018.txt");

// biome-ignore lint/suspicious/noExplicitAny: read from YAML
const people = Object.values<any>(directory.people);
const rows = readRows("people.tsv");

describe("the directory", () => {
  test("has the 47 people of the plan", () => {
    expect(people.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
    expect(people).toHaveLength(47);
  });

  test.each(rows)("has $name as published", (row) => {
    const person = people.find(({ name }) => name === row["name"]);
    const organisation = directory.organisations[person.organisation]?.name;
    const inThePlan = partsOf(row["role_in_plan"]?.replace(" [cut]", ""), " // ");
    expect(person.email ?? "").toBe(row["email"]);
    expect([person.role, organisation]).toContain(row["role_in_directory"] || person.role);
    for (const role of inThePlan) expect([person.role, ...(person["printed-as"] ?? [])]).toContain(role);
    for (const other of partsOf(row["named_in_plan_as"])) expect(person.also).toContain(other);
  });

  test("has every address in the text, and no other", () => {
    const printed = lines.flatMap(
      (line) =>
        line
          .replace(/ ?@/, "@")
          .replace("Sue. ", "Sue.")
          .match(/[\w.-]+@[\w.-]+/g) ?? [],
    );
    expect(people.flatMap(({ email }) => email ?? []).sort()).toEqual(printed.sort());
    expect(printed).toHaveLength(45);
  });

  test("marks the two who are not listed in Appendix 2", () => {
    const unlisted = people.filter(({ note }) => note === "Not listed in Appendix 2.");
    expect(unlisted.map(({ name }) => name)).toEqual(["Paul Archer", "Nicky Millard"]);
  });

  test("names nobody it does not list", () => {
    const { organisations, bodies, posts } = directory;
    const ids = new Set([organisations, directory.people, bodies, posts].flatMap(Object.keys));
    const named = [
      ...people.flatMap(({ organisation }) => organisation ?? []),
      // biome-ignore lint/suspicious/noExplicitAny: read from YAML
      ...Object.values<any>(posts).flatMap(({ organisation, holder }) => [organisation ?? [], holder ?? []].flat()),
      // biome-ignore lint/suspicious/noExplicitAny: read from YAML
      ...Object.values<any>(bodies).flatMap((body) =>
        [body.chair ?? [], body["reports-to"] ?? [], body.members ?? []].flat(),
      ),
      ...themes.flatMap(({ leads }) => leads),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([organisations, directory.people, bodies, posts].flatMap(Object.keys).length);
  });
});

describe("themes and recommendations", () => {
  test("there are 5 themes with 22 key areas", () => {
    expect(themes.map(({ id, title }) => `${id}. ${title}`)).toEqual(
      lines.slice(36, 41).map((line) => line.replace("- ", "")),
    );
    expect(themes.flatMap(({ areas }) => Object.keys(areas))).toHaveLength(22);
  });

  test("the leads are those printed", () => {
    const printed = themes.map(({ id }) =>
      rows.filter((row) => partsOf(row["leads_theme"], " ").includes(String(id))).map(({ name }) => name),
    );
    const led = themes.map(({ leads }) => (leads as string[]).map((id) => directory.people[id]?.name ?? id));
    expect(led.map((names) => names.filter((name) => !(name in directory.posts)).sort())).toEqual(
      printed.map((names) => names.sort()),
    );
    expect(led[2]?.[0]).toBe("improvement-and-transformation-lead");
  });

  test("the 11 recommendations are those of Appendix 1, with its themes", () => {
    const printed = lines.slice(515, 526).map((line) => line.split("\t"));
    expect(recommendations).toHaveLength(11);
    printed.forEach(([number, text, matched], index) => {
      const recommendation = recommendations[index];
      const theme = themes.find(({ id }) => id === recommendation.theme);
      expect(String(recommendation.id)).toBe(number?.replace(".", ""));
      expect(recommendation.text).toBe(text?.replace(/^\. /, ""));
      expect(`${theme.id}. ${theme.title}`).toContain(matched);
    });
  });

  test("recommendation 7 is given to theme 1 by Appendix 1 and not by theme 1 itself", () => {
    expect(themes.map((theme) => theme.recommendations)).toEqual([[1, 4, 11], [10], [6, 8, 9], [3, 5], [2]]);
    expect(recommendations[6].theme).toBe(1);
  });
});
