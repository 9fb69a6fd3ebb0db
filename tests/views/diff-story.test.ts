import { describe, expect, test } from "vitest";
import type { ChangeType } from "../../src/core/change-types.ts";
import { type Change, change } from "../../src/diff/change.ts";
import { storyOf } from "../../src/views/diff/story.ts";

const title = (id: string): string => `Title of ${id}`;
const of = (type: ChangeType, id: string | null, cause: Change["cause"] = "file"): Change =>
  change({ type, id, message: "…", cause });
const story = (...changes: readonly Change[]): string => storyOf(changes, title);

describe("the first line of a diff says what was done", () => {
  test.each<[what: string, changes: readonly Change[], said: string]>([
    ["nothing", [], "Nothing changed in the plan."],
    ["only time passed", [of("became-overdue", "1.1.1", "time")], "Nothing was changed: only time has passed."],
    ["one action, by its title", [of("completed", "1.1.1")], "This completes 1.1.1 Title of 1.1.1."],
    [
      "what follows is no deed",
      [of("completed", "1.1.1"), of("no-longer-overdue", "1.1.1"), of("rating-changed", "1.1.1")],
      "This completes 1.1.1 Title of 1.1.1.",
    ],
    [
      "gravest first, and a report only of what nothing else is said of",
      [of("entry-added", "1.1.1"), of("entry-added", "1.1.2"), of("due-sought", "1.1.1"), of("assured", "1.1.3")],
      "This assures 1.1.3, asks for another date for 1.1.1 and reports on 1.1.2.",
    ],
    [
      "of many, how many",
      ["1.1.1", "1.1.2", "1.1.3", "1.1.4"].map((id) => of("completed", id)),
      "This completes 4 actions.",
    ],
    [
      "what is no action",
      [of("baseline-changed", null), of("theme-edited", "2"), of("party-added", "clerk")],
      "This moves the baseline, edits theme 2 and adds to the directory clerk.",
    ],
    [
      "many themes, and their noun once",
      ["1", "2", "3", "4"].map((id) => of("theme-edited", id)),
      "This edits 4 themes.",
    ],
    [
      "a new action is only added",
      [of("action-added", "1.1.9"), of("started", "1.1.9"), of("action-edited", "1.1.1")],
      "This adds 1.1.9 and edits 1.1.1.",
    ],
  ])("%s", (_what, changes, said) => {
    expect(story(...changes)).toBe(said);
  });
});
