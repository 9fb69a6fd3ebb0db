import { describe, expect, test } from "vitest";
import { conflictSides } from "../../../src/edit/merge/conflicts.ts";
import { UNKNOWN } from "../../../src/edit/merge/merge-fields.ts";
import { mergeByLines } from "../../../src/edit/merge/merge-file.ts";
import { findConflicts } from "../../../src/source/conflicts.ts";
import { action, clean, disputed, entry, merge, mergeLines, PATH } from "./sides.ts";

const FIRST = entry("2018-08-14", "Agreed");
const FIELDS = "owners:\n  - director\ntimescale: 3 months\n";
const BASE = action(FIELDS, FIRST);

describe("entries", () => {
  test("of both sides are kept by date, ours before theirs on equal dates", () => {
    const ours = action(FIELDS, FIRST + entry("2018-10-05", "Ours") + entry("2018-11-01", "Later"));
    const theirs = action(FIELDS, FIRST + entry("2018-09-05", "Early") + entry("2018-10-05", "Theirs"));
    expect(clean(BASE, ours, theirs)).toBe(
      action(
        FIELDS,
        FIRST +
          entry("2018-09-05", "Early") +
          entry("2018-10-05", "Ours") +
          entry("2018-10-05", "Theirs") +
          entry("2018-11-01", "Later"),
      ),
    );
  });

  test("that both have word for word are kept once, the rest of the day all the same", () => {
    const same = entry("2018-10-05", "Same");
    const theirs = action(FIELDS, FIRST + same + entry("2018-10-05", "More"));
    expect(clean(BASE, action(FIELDS, FIRST + same), theirs)).toBe(theirs);
  });

  test("the first ones, on either side", () => {
    const [a, b] = [entry("2018-10-05", "Ours"), entry("2018-09-01", "Theirs")];
    expect(clean(action(FIELDS), action(FIELDS, a), action(FIELDS, b))).toBe(action(FIELDS, b + a));
  });

  test("the second of a day stays the one that is corrected, whatever its number has become", () => {
    const wrong = entry("2018-10-05", "Wrong");
    const [ours, theirs] = [FIRST + entry("2018-10-05", "Ours"), FIRST + wrong];
    const corrects = (what: string) => entry("2018-10-09", "Right", `    corrects: ${what}\n`);
    const merged = clean(BASE, action(FIELDS, ours), action(FIELDS, theirs + corrects("2018-10-05")));
    expect(merged).toBe(action(FIELDS, ours + wrong + corrects("2018-10-05/2")));
  });

  test("changed by one side is taken from it; by both is a conflict on its lines", () => {
    const redacted = entry("2018-08-14", '"[redacted]"');
    const later = FIRST + entry("2018-10-05", "Ours");
    expect(clean(BASE, action(FIELDS, later), action(FIELDS, redacted))).toContain('"[redacted]"');
    const text = disputed(BASE, action(FIELDS, later.replace("Agreed", "Agreed!")), action(FIELDS, redacted));
    expect(text).toBe(
      action(
        FIELDS,
        `${later.replace("    note: Agreed\n", '<<<<<<< ours\n    note: Agreed!\n=======\n    note: "[redacted]"\n>>>>>>> theirs\n')}`,
      ),
    );
    expect(findConflicts(PATH, text)).toHaveLength(1);
  });

  test("taken away by one side and changed by the other is a conflict, both ways", () => {
    const changed = action(FIELDS, FIRST.replace("Agreed", "Agreed in full"));
    for (const [ours, theirs] of [
      [action(FIELDS), changed],
      [changed, action(FIELDS)],
    ] as const) {
      const text = disputed(BASE, ours, theirs);
      expect(text).toContain("Agreed in full");
      expect(text).toContain("<<<<<<< ours");
    }
  });

  test("in another order are left to people", () => {
    const two = entry("2018-08-14", "Second");
    expect(merge(action(FIELDS, FIRST + two), action(FIELDS, FIRST + two), action(FIELDS, two + FIRST)).ok).toBe(false);
  });
});

describe("fields", () => {
  test("one on each side: both", () => {
    const theirs = BASE.replace("3 months", "6 months");
    const ours = BASE.replace("  - director\n", "  - director\n  - nurse\n");
    expect(clean(BASE, ours, theirs)).toBe(ours.replace("3 months", "6 months"));
  });

  test("the same on both sides, changed otherwise: a conflict on its line, with what was before where it is wanted", () => {
    const text = disputed(BASE, BASE.replace("3 months", "6 months"), BASE.replace("3 months", "9 months"));
    const marks = "<<<<<<< ours\ntimescale: 6 months\n=======\ntimescale: 9 months\n>>>>>>> theirs\n";
    expect(text).toBe(BASE.replace("timescale: 3 months\n", marks));
  });

  test("a list that both changed is a conflict", () => {
    const with_ = (owner: string) => BASE.replace("  - director\n", `  - director\n  - ${owner}\n`);
    expect(disputed(BASE, with_("nurse"), with_("manager"))).toContain(
      "<<<<<<< ours\n  - nurse\n=======\n  - manager\n",
    );
  });

  test("of a directory: each person, each field", () => {
    const base = "people:\n  a: { name: A }\n  b: { name: B }\n# the end\n";
    const ours = base.replace("{ name: B }", "{ name: B, role: Nurse }");
    const theirs = base
      .replace("{ name: B }", "{ name: B, until: 2018-10-01 }")
      .replace("# the", "  c: { name: C }\n# the");
    const merged = clean(base, ours, theirs, "directory.yaml");
    expect(merged).toContain("b: { name: B, role: Nurse, until: 2018-10-01 }");
    expect(merged).toContain("  c: { name: C }\n");
  });
});

describe("what both began with, between the marks where it is wanted", () => {
  const LABELS = { ours: "ours", theirs: "theirs", base: "before" };

  test("of a field is its line as it was", () => {
    const text = disputed(BASE, BASE.replace("3 months", "6 months"), BASE.replace("3 months", "9 months"), LABELS);
    const marks =
      "<<<<<<< ours\ntimescale: 6 months\n||||||| before\ntimescale: 3 months\n=======\ntimescale: 9 months\n>>>>>>> theirs\n";
    expect(text).toBe(BASE.replace("timescale: 3 months\n", marks));
    expect(conflictSides(text)).toMatchObject({ base: BASE, conflicts: 1 });
  });

  test("of several conflicts is in each, and makes the whole of what both began with", () => {
    const changed = (timescale: string, note: string) =>
      BASE.replace("3 months", timescale).replace("note: Agreed", `note: ${note}`);
    const [ours, theirs] = [changed("6 months", "Agreed by all"), changed("9 months", "Agreed by some")];
    const text = disputed(BASE, ours, theirs, LABELS);
    expect(conflictSides(text)).toMatchObject({ ours, theirs, base: BASE, conflicts: 2 });
  });

  test("of what one side took away and the other changed is the whole of it", () => {
    const changed = action(FIELDS, FIRST.replace("Agreed", "Agreed in full"));
    for (const [ours, theirs] of [
      [action(FIELDS), changed],
      [changed, action(FIELDS)],
    ] as const)
      expect(conflictSides(disputed(BASE, ours, theirs, LABELS))).toMatchObject({ base: BASE });
  });

  test("of a field that neither had is nothing", () => {
    const [ours, theirs] = ["board", "panel"].map((it) => BASE.replace("timescale", `programme: ${it}\ntimescale`));
    const sides = conflictSides(disputed(BASE, ours as string, theirs as string, LABELS));
    expect(sides).toMatchObject({ ours, theirs, base: BASE });
  });

  test("is left out where nobody knows it", () => {
    const text = disputed(UNKNOWN, BASE, BASE.replace("3 months", "9 months"), LABELS);
    expect(text).toContain("<<<<<<< ours\ntimescale: 3 months\n=======\ntimescale: 9 months\n>>>>>>> theirs\n");
    expect(text).not.toContain("|||||||");
  });
});

describe("the text", () => {
  test("ours keeps its comments, quotes, CRLF and byte order mark", () => {
    const ours =
      `\ufeff${action("owners: ['director']   # the lead\n", FIRST + entry("2018-10-05", '"Ours"'))}`.replaceAll(
        "\n",
        "\r\n",
      );
    const theirs = action("owners: ['director']   # the lead\n", FIRST + entry("2018-10-05", "Theirs"));
    const base = action("owners: ['director']   # the lead\n", FIRST);
    expect(clean(base, ours, theirs)).toBe(
      ours.replace("---\r\n\r\nDo", `${entry("2018-10-05", "Theirs").replaceAll("\n", "\r\n")}---\r\n\r\nDo`),
    );
  });

  test("what theirs wrote beside the fields is kept, or it is not merged by meaning", () => {
    const commented = BASE.replace("timescale: 3 months", "timescale: 3 months # as printed");
    expect(clean(BASE, BASE.replace("Do it.", "Do it now."), commented)).toContain("# as printed");
    const [a, b] = [
      FIRST + entry("2018-10-05", "Ours"),
      FIRST + entry("2018-10-05", "Theirs # not a comment").replace("by: director", "by: director # a comment"),
    ];
    expect(merge(BASE, action(FIELDS, a), action(FIELDS, b))).toMatchObject({
      ok: false,
      why: expect.stringContaining("comment"),
    });
  });

  test("of the body is merged line by line; its conflicts are marked with those of the fields", () => {
    const body = (first: string, last: string) => action(FIELDS, FIRST, `\n${first}\n\nIt is.\n\nIt was.\n\n${last}\n`);
    expect(clean(body("A", "B"), body("A!", "B"), body("A", "B!"))).toBe(body("A!", "B!"));
    expect(disputed(body("A", "B"), body("A!", "B"), body("A?", "B"))).toContain(
      "<<<<<<< ours\nA!\n=======\nA?\n>>>>>>> theirs\n",
    );
  });
});

test("merged line by line, an entry does not get another's date under its note", () => {
  const ours = action(FIELDS, FIRST.replace("Agreed", "Agreed in full"));
  const theirs = action(FIELDS, entry("2018-08-01", "Another # with a comment"));
  const lines = mergeLines(BASE, ours, theirs);
  expect(conflictSides(lines.text)).toMatchObject({ ours: expect.stringContaining("2018-08-01") });
  expect(merge(BASE, ours, theirs).ok).toBe(false);
  const { text } = mergeByLines({ path: PATH, base: BASE, ours, theirs }, mergeLines);
  expect(conflictSides(text)).toMatchObject({ ours, theirs });
});

describe("where nobody knows what both began with", () => {
  test("entries of different days are kept, as no entry is ever taken out of a ledger", () => {
    const [a, b] = [entry("2018-10-05", "Ours"), entry("2018-09-05", "Theirs")];
    expect(clean(UNKNOWN, action(FIELDS, FIRST + a), action(FIELDS, FIRST + b))).toBe(action(FIELDS, FIRST + b + a));
  });

  test("two of one day may be one that was changed: nothing is guessed", () => {
    const [a, b] = [entry("2018-10-05", "Ours"), entry("2018-10-05", "Theirs")];
    expect(merge(UNKNOWN, action(FIELDS, FIRST + a), action(FIELDS, FIRST + b)).ok).toBe(false);
  });

  test("every other difference is a conflict", () => {
    const text = disputed(UNKNOWN, BASE, BASE.replace("timescale: 3 months\n", "").replace("Do it.", "Do it now."));
    expect(text).toContain("<<<<<<< ours\ntimescale: 3 months\n=======\n>>>>>>> theirs\n");
    expect(text).toContain("<<<<<<< ours\nDo it.\n=======\nDo it now.\n>>>>>>> theirs\n");
  });
});
