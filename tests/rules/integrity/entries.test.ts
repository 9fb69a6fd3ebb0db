import { describe, expect, it } from "vitest";
import { action, codes, entries, integrity } from "./findings.ts";

const AUGUST = "date: 2018-08-14, by: director, status: in-progress, note: Chair agreed";
const SEPTEMBER = "date: 2018-09-03, by: manager, note: Room booked";
const OCTOBER = "date: 2018-10-05, by: director, due: 2018-12, note: Two boards meet in November";

describe("what may be done to entries", () => {
  it.each([
    ["append", [AUGUST], [AUGUST, OCTOBER]],
    ["insert between", [AUGUST, OCTOBER], [AUGUST, SEPTEMBER, OCTOBER]],
    ["insert before, of the same day", [AUGUST], ["date: 2018-08-14, note: First", AUGUST]],
    ["put in another order", [AUGUST, SEPTEMBER, OCTOBER], [OCTOBER, AUGUST, SEPTEMBER]],
    ["write twice what stood twice", [SEPTEMBER, SEPTEMBER], [SEPTEMBER, SEPTEMBER]],
    ["correct", [OCTOBER], [OCTOBER, "date: 2018-10-11, corrects: 2018-10-05, due: 2019-01, note: One month more"]],
    ["order keys otherwise", [AUGUST], ["note: Chair agreed, status: in-progress, by: director, date: 2018-08-14"]],
    ["write the date of a month in words", [OCTOBER], [OCTOBER.replace("2018-12", "December 2018")]],
    [
      "redact",
      [AUGUST, SEPTEMBER],
      [
        AUGUST,
        'date: 2018-09-03, by: manager, note: "[redacted]", redacted: { date: 2018-10-01, by: manager, reason: names a patient }',
      ],
    ],
  ])("%s", (_what, before, after) => {
    expect(codes(entries(...before), entries(...after))).toEqual([]);
  });

  it("takes another quoting, folding and comments for the same", () => {
    const before = action('progress:\n  - date: 2018-08-14\n    note: "Chair  agreed; dates set"');
    const after = action(
      "# why\nprogress:\n  - note: >\n      Chair agreed;\n      dates set\n    date: '2018-08-14' # said on",
    );
    expect(codes(before, after)).toEqual([]);
  });

  it("takes an entry that became a list of one for the same where it says the same", () => {
    const evidence = "date: 2018-08-14, status: complete, evidence: [a paper, another]";
    expect(
      codes(entries(evidence), entries(evidence.replace("a paper, another", "another, { where: a paper }"))),
    ).toEqual([]);
  });
});

describe("the order of a day", () => {
  const DONE = "date: 2018-08-14, status: complete, evidence: [a paper]";
  const REOPENED = "date: 2018-08-14, status: in-progress, note: Not so";
  const [ONE, TWO] = ["date: 2018-08-14, note: One", "date: 2018-08-14, note: Two"];

  it.each([
    ["complete and reopened", [DONE, REOPENED], [REOPENED, DONE], ["PLAN501 1.1.1 progress"]],
    ["with others between", [ONE, DONE, TWO, REOPENED], [REOPENED, ONE, TWO, DONE], ["PLAN501 1.1.1 progress"]],
    ["of words only", [ONE, TWO], [TWO, ONE], []],
    ["of one that says something among words", [ONE, DONE, TWO], [DONE, TWO, ONE], []],
    ["kept, while days change places", [AUGUST, DONE, REOPENED, OCTOBER], [OCTOBER, AUGUST, DONE, REOPENED], []],
  ])("%s", (_what, before, after, found) => {
    expect(codes(entries(...before), entries(...after))).toEqual(found);
  });

  it("is placed at the entry that was moved up", () => {
    const [found] = integrity(entries(DONE, REOPENED), entries(REOPENED, DONE));
    expect([found?.place.keys, found?.value]).toEqual([["progress", 0], "2018-08-14/2: order"]);
  });
});

describe("a decision that was there", () => {
  const ASKED = "date: 2018-10-05, by: director, due: 2018-11";
  const APPROVED = "date: 2018-10-11, decision: { outcome: approved, body: board, date: 2018-10-11 }";
  const LATER = "date: 2018-10-08, by: director, due: 2019-12";
  const CORRECTED = "date: 2018-12-01, corrects: 2018-10-05, due: 2019-12, note: A slip";

  it.each([
    ["is not taken by a request put in before it", [ASKED, LATER, APPROVED], ["PLAN501 1.1.1 progress"]],
    ["nor by a correction of the request", [ASKED, APPROVED, CORRECTED], ["PLAN501 1.1.1 progress"]],
    ["nor by a hold", [ASKED, LATER.replace("due: 2019-12", "status: on-hold"), APPROVED], ["PLAN501 1.1.1 progress"]],
    ["stays where the request comes after", [ASKED, APPROVED, LATER.replace("10-08", "10-12")], []],
    [
      "stays where the request is corrected in its words",
      [ASKED, APPROVED, CORRECTED.replace("2019-12", "2018-11")],
      [],
    ],
    [
      "is repeated by a correction that says what was decided",
      [ASKED, APPROVED, `${CORRECTED}, decision: { outcome: approved, body: board, date: 2018-10-11 }`],
      [],
    ],
  ])("%s", (_what, after, found) => {
    expect(codes(entries(ASKED, APPROVED), entries(...after))).toEqual(found);
  });

  it("may be a refusal, which is not turned on another request", () => {
    const refused = APPROVED.replace("approved", "refused");
    const hold = LATER.replace("due: 2019-12", "status: on-hold");
    expect(codes(entries(ASKED, refused), entries(ASKED, hold, refused))).toEqual(["PLAN501 1.1.1 progress"]);
  });

  it("is told of at the request that took it, with what it was", () => {
    const [found] = integrity(entries(ASKED, APPROVED), entries(ASKED, LATER, APPROVED));
    expect(found?.place.keys).toEqual(["progress", 1]);
    expect(found?.message).toContain("it decided due November 2018, and decides due December 2019");
  });
});

describe("what may not", () => {
  it.each([
    ["a changed note", [AUGUST, OCTOBER], [AUGUST, OCTOBER.replace("November", "May")], ["PLAN501 1.1.1 progress"]],
    ["a changed date", [AUGUST, OCTOBER], [AUGUST.replace("08-14", "07-14"), OCTOBER], ["PLAN501 1.1.1 progress"]],
    ["a removed entry", [AUGUST, OCTOBER], [AUGUST], ["PLAN502 1.1.1 progress"]],
    ["all removed", [AUGUST, SEPTEMBER], [], ["PLAN502 1.1.1 progress", "PLAN502 1.1.1 progress"]],
    ["one of two alike removed", [SEPTEMBER, SEPTEMBER], [SEPTEMBER], ["PLAN502 1.1.1 progress"]],
    [
      "a correction in the place of what it corrects",
      [OCTOBER],
      ["date: 2018-10-05, corrects: 2018-10-05, due: 2019-01, note: One month more"],
      ["PLAN502 1.1.1 progress"],
    ],
    [
      "a removal beside an insertion of the same day, told apart",
      [AUGUST, "date: 2018-08-14, by: manager, confidence: low"],
      ["date: 2018-08-14, by: manager, confidence: high", AUGUST],
      ["PLAN501 1.1.1 progress"],
    ],
    [
      "a redaction that changes more than the note",
      [AUGUST],
      [
        'date: 2018-08-14, by: director, note: "[redacted]", redacted: { date: 2018-10-01, by: manager, reason: a name }',
      ],
      ["PLAN501 1.1.1 progress"],
    ],
    [
      "a note redacted without a word",
      [AUGUST],
      [AUGUST.replace("Chair agreed", '"[redacted]"')],
      ["PLAN501 1.1.1 progress"],
    ],
    [
      "a redaction that puts other words in",
      [AUGUST],
      [`${AUGUST.replace("Chair agreed", "All is well")}, redacted: { date: 2018-10-01, by: manager, reason: a name }`],
      ["PLAN501 1.1.1 progress"],
    ],
    ["an entry hidden from public papers", [AUGUST], [`${AUGUST}, public: false`], ["PLAN501 1.1.1 progress"]],
    [
      "a lead that is no longer first",
      ["date: 2018-09-01, owners: [director, manager]"],
      ["date: 2018-09-01, owners: [manager, director]"],
      ["PLAN501 1.1.1 progress"],
    ],
  ])("%s", (_what, before, after, expected) => {
    expect(codes(entries(...before), after.length === 0 ? action("") : entries(...after))).toEqual(expected);
  });

  it("says which fields, and what they were", () => {
    const [found] = integrity(
      entries(AUGUST, OCTOBER),
      entries(AUGUST, OCTOBER.replace("2018-12", "2019-03").replace("November", "May")),
    );
    expect(found?.message).toBe(
      "1.1.1: the entry of 5 October 2018 was changed: note (it was “Two boards meet in November”, now “Two boards meet in May”), due (it was December 2018, now March 2019)",
    );
    expect(found?.help).toContain("corrects: 2018-10-05");
    expect([found?.place.keys, found?.value]).toEqual([["progress", 1], "2018-10-05: note, due"]);
  });

  it("names the second entry of a day, and what a removed one said", () => {
    const second = "date: 2018-08-14, note: Second";
    const [found] = integrity(entries(AUGUST, second), entries(AUGUST));
    expect(found?.value).toBe("2018-08-14/2");
    expect(found?.message).toBe("1.1.1: the entry of 14 August 2018 was removed (note: “Second”)");
  });

  it("sees an insertion that makes an old correction void another entry", () => {
    const correction = "date: 2018-11-01, corrects: 2018-10-05, note: It was January";
    const before = entries(OCTOBER, correction);
    expect(codes(before, entries(OCTOBER, "date: 2018-10-05, note: Later that day", correction))).toEqual([]);
    const found = integrity(before, entries("date: 2018-10-05, note: Decoy", OCTOBER, correction));
    expect(found.map((it) => it.message)).toEqual([
      "1.1.1: the entry of 1 November 2018 was changed: corrects, which now names another entry of that day",
    ]);
  });

  it("follows an action into another file and under another id", () => {
    const lines = `progress:\n  - { ${AUGUST} }`;
    const moved = { "actions/1.1.1-renamed.md": Object.values(action(lines))[0] as string };
    expect(codes(action(lines), moved)).toEqual([]);
    expect(codes(action(lines), action(lines.replace("agreed", "found"), { id: "1.1.7" }))).toEqual([
      "PLAN501 1.1.7 progress",
      "PLAN505 1.1.7 id",
    ]);
  });

  it("takes no time over a day of thousands of entries, all changed", () => {
    const many = (word: string) => Array.from({ length: 5000 }, (_, n) => `date: 2018-10-05, note: ${word} ${n}`);
    expect(codes(entries(...many("one")), entries(...many("two"))).length).toBe(5000);
  });
});
