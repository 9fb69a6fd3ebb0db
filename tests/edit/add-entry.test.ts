import { describe, expect, it } from "vitest";
import { action, adding, edited, refused } from "./edited.ts";

const ENTRY = { note: "Agreed.", date: "2018-10-05" };
const LINES = "  - date: 2018-10-05\n    note: Agreed.\n";

describe("an entry is added", () => {
  it.each([
    ["where there is no progress", "title: x # c\n", `title: x # c\nprogress:\n${LINES}`],
    ["where progress is empty", "progress: # none\ntitle: x\n", `progress: # none\n${LINES}title: x\n`],
    ["where progress is nothing in so many words", "progress: ~ # none\n", `progress: # none\n${LINES}`],
    ["where progress is empty brackets", "progress: [] # none\n", `progress: # none\n${LINES}`],
    [
      "into brackets on one line",
      "progress: [{ date: 2018-01-01 }, { date: 2019-01-01 }] # c\n",
      "progress: [{ date: 2018-01-01 }, { date: 2018-10-05, note: Agreed. }, { date: 2019-01-01 }] # c\n",
    ],
    [
      "into brackets over several lines",
      "progress: [\n  { date: 2018-01-01 }, # c\n  ] # d\n",
      "progress: [\n  { date: 2018-01-01 }, # c\n  { date: 2018-10-05, note: Agreed. }\n  ] # d\n",
    ],
    [
      "behind the last of the same day, in order of writing",
      "progress:\n  - date: 2018-10-05\n  - date: 2018-10-06\n",
      `progress:\n  - date: 2018-10-05\n${LINES}  - date: 2018-10-06\n`,
    ],
    [
      "before all others, which keep the comment above them",
      "progress:\n  # the first\n  - date: 2018-10-06\n",
      `progress:\n${LINES}  # the first\n  - date: 2018-10-06\n`,
    ],
    [
      "between two, each with its comments",
      "progress:\n  - date: 2018-10-01 # a\n    # of the first\n  # of the second\n  - date: 2018-10-06\n",
      `progress:\n  - date: 2018-10-01 # a\n    # of the first\n${LINES}  # of the second\n  - date: 2018-10-06\n`,
    ],
    [
      "without indent, as the file has it",
      "progress:\n- date: 2018-10-01\ntitle: x\n",
      "progress:\n- date: 2018-10-01\n- date: 2018-10-05\n  note: Agreed.\ntitle: x\n",
    ],
    [
      "with a wide indent, as the file has it",
      "progress:\n    -   date: 2018-10-01\n",
      "progress:\n    -   date: 2018-10-01\n    -   date: 2018-10-05\n        note: Agreed.\n",
    ],
    [
      "in braces, where its neighbour is",
      "progress:\n  - { date: 2018-10-01 }\n",
      "progress:\n  - { date: 2018-10-01 }\n  - { date: 2018-10-05, note: Agreed. }\n",
    ],
    [
      "behind a folded text and the blank line below it",
      "progress:\n  - date: 2018-10-01\n    note: >\n      One\n      two\n\ntitle: x\n",
      `progress:\n  - date: 2018-10-01\n    note: >\n      One\n      two\n${LINES}\ntitle: x\n`,
    ],
  ])("%s", (_, before, after) => {
    expect(edited(action(before), adding(ENTRY))).toBe(action(after));
  });

  it("with its fields in the order and the forms of the ledger", () => {
    const entry = {
      note: "Two lines:\n- one # and more",
      public: false,
      evidence: ["evidence/a.md", { title: "Minutes, signed", where: "Office", public: false }],
      decision: { outcome: "approved", body: "itb", date: "2018-10-11", ref: "minute 6" },
      met: ["ITB initial meeting"],
      measured: [{ name: "Cases: all", value: 12.5 }],
      owners: ["a", "b"],
      by: "director",
      date: "2018-10-05",
    };
    expect(edited(action("title: x\n"), adding(entry))).toBe(
      action(`title: x
progress:
  - date: 2018-10-05
    by: director
    decision: { outcome: approved, body: itb, date: 2018-10-11, ref: minute 6 }
    evidence:
      - evidence/a.md
      - { title: "Minutes, signed", where: Office, public: false }
    met: [ITB initial meeting]
    measured:
      - { name: "Cases: all", value: 12.5 }
    owners: [a, b]
    public: false
    note: |-
      Two lines:
      - one # and more
`),
    );
  });

  it("to a file with Windows line breaks and a byte order mark", () => {
    const text = `\ufeff${action("title: x\n").replaceAll("\n", "\r\n")}`;
    expect(edited(text, adding(ENTRY))).toBe(
      `\ufeff${action(`title: x\nprogress:\n${LINES}`).replaceAll("\n", "\r\n")}`,
    );
  });

  it("to fields that stand in braces themselves", () => {
    expect(edited("---\n{ id: 1.1.1, title: x }\n---\n", adding(ENTRY))).toBe(
      "---\n{ id: 1.1.1, title: x, progress: [{ date: 2018-10-05, note: Agreed. }] }\n---\n",
    );
  });

  it("in quotes where a comment below would become part of its text", () => {
    const before = "progress:\n\n            # deep\n";
    const note = "One.\nTwo.";
    expect(edited(action(before), adding({ date: "2018-10-05", note }))).toBe(
      action('progress:\n  - date: 2018-10-05\n    note: "One.\\nTwo."\n\n            # deep\n'),
    );
  });

  it.each([
    ["where progress is a reference", "a: &a []\nprogress: *a\n", /progress is not written out/],
    ["where another field refers to progress", "progress: &a [{ date: 2018-01-01 }]\nb: *a\n", /something else/],
    ["where progress is no list", "progress: yes\n", /progress is not a list/],
    ["where the file cannot be read", "progress: [\n", /cannot be read/],
  ])("never %s: that is refused in words", (_, before, words) => {
    expect(refused(action(before), adding(ENTRY))).toMatch(words);
  });

  it.each([
    ["a control character", { note: "a\u001bb" }, /note has a character that cannot be seen \(U\+001B\)/],
    ["half a character", { note: "a\ud800b" }, /half a character/],
    ["a field called __proto__", JSON.parse('{"__proto__": 1}'), /no field may be called __proto__/],
    ["more than can be read again", { note: "é".repeat(600_000) }, /longer than 1 MiB/],
    ["no date", { date: null }, /has no date/],
  ])("never with %s", (_, more, words) => {
    const entry = { ...ENTRY };
    for (const [key, value] of Object.entries(more)) Object.defineProperty(entry, key, { value, enumerable: true });
    expect(refused(action("title: x\n"), adding(entry))).toMatch(words);
  });
});
