import { describe, expect, it } from "vitest";
import { correctEntry } from "../../../src/cli/commands/correct/entry.ts";
import { redactChanges } from "../../../src/cli/commands/redact/changes.ts";
import { findEntry } from "../../../src/cli/recording/find-entry.ts";
import { action, on } from "../../support/ledger.ts";

const DATES = { dates: null, financialYearStarts: 4 } as const;
const SAID = { date: on("2018-11-01"), by: "director", note: "It was another service." };
const { action: ACTION } = action(
  `progress:
  - date: 2018-10-05
    by: director
    status: complete
    forecast: 2018-12
    met: [Held]
    measured: [{ name: Posts, value: 3 }]
    evidence: [Minutes, { title: Letter, where: Office, held: manager, public: false }]
    note: Done.
  - { date: 2018-10-09, note: One }
  - { date: 2018-10-09, note: Two, confidence: low }
  - { date: 2018-10-12, corrects: 2018-10-09, note: Not so }
  - { date: 2018-10-13, status: in-progress }
  - { date: 2018-10-15, note: "[redacted]", redacted: { date: 2018-10-16, by: manager, reason: Personal } }`,
  "2018-11-01",
);

const found = (text: string) => findEntry(ACTION, text, DATES);
const NOTHING = { fields: {}, without: [], void: false };

describe("naming an entry", () => {
  it.each([
    ["2018-10-05", 0, "2018-10-05"],
    ["5 October 2018", 0, "2018-10-05"],
    ["2018-10-05/1", 0, "2018-10-05"],
    ["2018-10-09/1", 1, "2018-10-09"],
    [" 2018-10-09/2 ", 2, "2018-10-09/2"],
  ])("reads %s", (text, index, reference) => {
    expect(found(text)).toMatchObject({ index, reference });
  });

  it("lists the entries where none is named, or several", () => {
    const help = (text: string): string => {
      try {
        return `${found(text).index}`;
      } catch (error) {
        return `${(error as Error).message}\n${(error as { help: string }).help}`;
      }
    };
    expect(help("2018-10-09")).toBe(
      "1.1.1 has 2 entries of 9 October 2018\nSay which:\n  2018-10-09  “One”\n  2018-10-09/2  confidence low, “Two”",
    );
    expect(help("2018-10-09/3")).toContain("no entry 3 of 9 October 2018");
    expect(help("2018-10-06")).toContain("no entry of 6 October 2018\nIts entries:\n  2018-10-05  status complete");
    expect(help("October 2018")).toContain("“October 2018” does not name an entry");
    expect(help("the first")).toContain("does not name an entry");
  });

  it("reads a day with slashes where the plan says how", () => {
    expect(findEntry(ACTION, "05/10/2018", { ...DATES, dates: "day-first" })).toMatchObject({ index: 0 });
  });
});

describe("correcting an entry", () => {
  it("says again what was right, and keeps the note where it is", () => {
    const { entry, says } = correctEntry(
      ACTION,
      found("2018-10-05"),
      { ...NOTHING, fields: { status: "in-progress" } },
      SAID,
    );
    expect(entry).toEqual({
      date: "2018-11-01",
      by: "director",
      corrects: "2018-10-05",
      status: "in-progress",
      forecast: "2018-12",
      met: ["Held"],
      measured: [{ name: "Posts", value: 3 }],
      evidence: ["Minutes", { title: "Letter", where: "Office", held: "manager", public: false }],
      note: "It was another service.",
    });
    expect(says).toContain("Said again from it: forecast, met, measured and evidence.");
  });

  it("leaves out what should not have been there, or takes it all back", () => {
    const without = correctEntry(ACTION, found("2018-10-05"), { ...NOTHING, without: ["evidence", "met"] }, SAID).entry;
    expect(Object.keys(without).sort()).toEqual(["by", "corrects", "date", "forecast", "measured", "note", "status"]);
    const gone = correctEntry(ACTION, found("2018-10-09/2"), { ...NOTHING, void: true }, SAID);
    expect(gone.entry).toEqual({ ...SAID, corrects: "2018-10-09/2" });
  });

  it.each([
    ["nothing said to be wrong", "2018-10-05", NOTHING, "nothing says what is right instead"],
    ["all and a part", "2018-10-05", { ...NOTHING, void: true, without: ["met"] }, "--void takes the whole entry back"],
    ["a field that is not there", "2018-10-05", { ...NOTHING, without: ["due"] }, "has no due to leave out"],
    [
      "what was corrected",
      "2018-10-09/1",
      { ...NOTHING, void: true },
      "was corrected already, by that of 12 October 2018",
    ],
  ])("refuses %s", (_, text, correction, words) => {
    expect(() => correctEntry(ACTION, found(text), correction, SAID)).toThrow(words);
  });
});

describe("redacting an entry", () => {
  it("takes the note out, and says who did so, when and why", () => {
    const by = { date: on("2018-11-01"), by: "manager", reason: "It named a patient." };
    expect(redactChanges(found("2018-10-05"), by)).toEqual([
      { kind: "set", keys: ["progress", 0, "note"], value: "[redacted]" },
      {
        kind: "set",
        keys: ["progress", 0, "redacted"],
        value: { date: "2018-11-01", by: "manager", reason: "It named a patient." },
      },
    ]);
    expect(() => redactChanges(found("2018-10-13"), by)).toThrow("has no note to take out");
    expect(() => redactChanges(found("2018-10-15"), by)).toThrow("was redacted already, on 16 October 2018");
  });
});
