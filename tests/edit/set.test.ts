import { describe, expect, it } from "vitest";
import type { Change, YamlValue } from "../../src/edit/change.ts";
import { action, edited, refused } from "./edited.ts";

const set = (keys: (string | number)[], value: YamlValue): Change => ({ kind: "set", keys, value });
const remove = (...keys: (string | number)[]): Change => ({ kind: "remove", keys });

const NOTED = (note: string) => action(`progress:\n  - date: 2018-10-05\n    note: ${note}\n  - date: 2018-10-06\n`);

describe("a value is set", () => {
  it.each([
    ["plain, with a comment", "Mr Smith # c", '"[redacted]" # c'],
    ["in quotes over two lines", "'Mr\n      Smith'", '"[redacted]"'],
    ["plain over two lines", "Mr\n      Smith", '"[redacted]"'],
    ["folded, with blank lines in it", ">- # c\n      Mr\n\n      Smith", '"[redacted]" # c'],
    ["a literal block that keeps its end", "|+\n      Mr\n\n        Smith\n\n", '"[redacted]"'],
    ["a literal block with an indent of its own", "|2\n       Mr Smith", '"[redacted]"'],
    ["a value on the next line", "\n      Mr Smith", '\n      "[redacted]"'],
  ])("whole: a note that is %s is redacted", (_, before, after) => {
    expect(edited(NOTED(before), [set(["progress", 0, "note"], "[redacted]")])).toBe(NOTED(after));
  });

  it("with a map beside it, where the ledger writes it", () => {
    const redacted = { date: "2018-12-01", by: "nurse", reason: "Names a patient" };
    expect(edited(NOTED("Mr Smith"), [set(["progress", 0, "redacted"], redacted)])).toBe(
      action(
        "progress:\n  - date: 2018-10-05\n    redacted: { date: 2018-12-01, by: nurse, reason: Names a patient }\n    note: Mr Smith\n  - date: 2018-10-06\n",
      ),
    );
  });

  it.each<[string, string, Change, string]>([
    [
      "an item of a list",
      "owners:\n  # lead\n  - a # c\n  - b\n",
      set(["owners"], ["x", "b"]),
      "owners:\n  # lead\n  - x # c\n  - b\n",
    ],
    ["an item more", "owners:\n  - a # c\n", set(["owners"], ["a", "b"]), "owners:\n  - a # c\n  - b\n"],
    ["an item less", "owners:\n  - a # c\n  - b\n", set(["owners"], ["b"]), "owners:\n  - b\n"],
    ["a list in brackets", "owners: [a, b] # c\n", set(["owners"], ["a", "x", "b"]), "owners: [a, x, b] # c\n"],
    [
      "a first item",
      "exceptions:\n",
      set(["exceptions", 0], { code: "PLAN406" }),
      "exceptions:\n  - { code: PLAN406 }\n",
    ],
    [
      "text in the place of a list",
      "owners: # c\n  - a\ntitle: x\n",
      set(["owners"], "a"),
      "owners: a # c\ntitle: x\n",
    ],
    [
      "a list in the place of text",
      "owners: a # c\ntitle: x\n",
      set(["owners"], ["a"]),
      "owners: # c\n  - a\ntitle: x\n",
    ],
    [
      "a field before progress",
      "title: x\nprogress: []\n",
      set(["review"], "2019-01"),
      "title: x\nreview: 2019-01\nprogress: []\n",
    ],
    ["what stands there already", "title:   'x'\n", set(["title"], "x"), "title:   'x'\n"],
    [
      "a value in braces",
      "source: { pages: 7, note: x }\n",
      set(["source", "pages"], "7, 8"),
      'source: { pages: "7, 8", note: x }\n',
    ],
    [
      "a field more in braces",
      "source: { pages: 7 }\n",
      set(["source", "note"], "x"),
      "source: { pages: 7, note: x }\n",
    ],
    [
      "a value where braces have none",
      "source: { q: }\n",
      set(["source"], { p: "", q: "x" }),
      'source: { q: x, p: "" }\n',
    ],
    ["a value where braces have no colon", "source: { q }\n", set(["source", "q"], "x"), "source: { q: x }\n"],
    ["a value behind a name for references", "source: { q: &a }\n", set(["source", "q"], "x"), "source: { q: &a x }\n"],
    ["a value in the place of a reference", "a: &x b\ntitle: *x\n", set(["title"], "c"), "a: &x b\ntitle: c\n"],
    ["nothing but one field less", "title: x # c\n# d\nreview: y\n", remove("review"), "title: x # c\n# d\n"],
    ["an item less in brackets", "owners: [a, b, c]\n", remove("owners", 2), "owners: [a, b]\n"],
    ["the only item", "owners: # c\n  - a\n", remove("owners", 0), "owners: [] # c\n"],
    [
      "the first field of an item",
      "milestones:\n  - by: 2018-09\n    title: x\n",
      remove("milestones", 0, "by"),
      "milestones:\n  - title: x\n",
    ],
  ])("or taken away: %s", (_, before, change, after) => {
    expect(edited(action(before), [change])).toBe(action(after));
  });

  it.each<[string, string, Change[], string]>([
    [
      "plan.yaml",
      "id: x\nstate: live # c\nmeetings: []",
      [
        set(["state"], "closed"),
        set(["closed"], { date: "2019-08-01", decision: { outcome: "approved", ref: "minute 1" } }),
        set(["meetings", 0], { body: "itb", date: "2018-09-18" }),
      ],
      "id: x\nstate: closed # c\nmeetings:\n  - { body: itb, date: 2018-09-18 }\nclosed: { date: 2019-08-01, decision: { outcome: approved, ref: minute 1 } }",
    ],
    [
      "directory.yaml",
      "people:\r\n    a: # c\r\n        name: A\r\nposts: {}\r\n",
      [
        set(["people", "a", "until"], "2019-01-01"),
        set(["people", "b"], { name: "B: b" }),
        set(["posts", "p", "name"], "P"),
      ],
      'people:\r\n    a: # c\r\n        name: A\r\n        until: 2019-01-01\r\n    b:\r\n        name: "B: b"\r\nposts:\r\n    p:\r\n        name: P\r\n',
    ],
  ])("in %s", (path, before, changes, after) => {
    expect(edited(before, changes, path)).toBe(after);
  });

  it.each<[string, string, Change, RegExp]>([
    ["within a value that is referred to", "a: &x { b: c }\nd: *x\n", set(["a", "b"], "e"), /something else/],
    ["behind a reference", "a: &x { b: c }\nd: *x\n", set(["d", "b"], "e"), /d b is not written out/],
    ["in text", "title: x\n", set(["title", "y"], "z"), /no place for title y/],
    ["beyond the end of a list", "owners: [a]\n", set(["owners", 2], "z"), /no place for owners 3/],
  ])("never %s: that is refused", (_, before, change, words) => {
    expect(refused(action(before), [change])).toMatch(words);
  });

  it("all or nothing", () => {
    expect(refused(action("title: x\n"), [set(["title"], "y"), remove("review")])).toMatch(/there is no review/);
  });
});
