import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { sample } from "../support/properties.ts";
import { Branch } from "./branch.ts";
import { CHEATS } from "./cheats.ts";
import { HONEST, REFUSED, SEEN } from "./honest.ts";

/** What `plan check --since` says of branches of the made-up plan: of those that cheat, and of those that do not. */
let branch: Branch;
beforeAll(() => {
  branch = new Branch();
});
afterEach(() => branch.undo());

test("a branch that changes nothing passes", async () => {
  expect(await branch.judge()).toEqual({ code: 0, errors: [], warnings: [], messages: "" });
});

describe("must fail", () => {
  test.each(sample(CHEATS))("%s", async (_what, does, code) => {
    does(branch);
    const { code: exit, errors, messages } = await branch.judge();
    expect(errors, messages).toContain(code);
    expect(exit).toBe(1);
  });
});

describe("must be seen", () => {
  test.each(SEEN)("%s", async (_what, does, code) => {
    does(branch);
    const { code: exit, errors, warnings, messages } = await branch.judge();
    expect({ exit, errors }, messages).toEqual({ exit: 0, errors: [] });
    expect(warnings, messages).toContain(code);
  });
});

describe("must pass", () => {
  test.each(HONEST)("%s", async (_what, does) => {
    does(branch);
    const { code, errors, messages } = await branch.judge();
    expect({ code, errors }, messages).toEqual({ code: 0, errors: [] });
  });
});

describe("is refused with the command that makes it pass", () => {
  test.each(REFUSED)("%s", async (_what, does, command) => {
    does(branch);
    const { code, messages } = await branch.judge();
    expect(code).toBe(1);
    expect(messages).toContain(command);
    expect(messages).not.toMatch(/knowingly/);
  });
});

describe("the command that a message gives", () => {
  test.each([
    ["2.1.1#text", ["--copying-error", 'printed on page 12 as "Open"']],
    [
      "plan.yaml#baseline",
      ["--body", "improvement-board", "--ref", "IB 25/03, item 4", "--decision-date", "2025-03-13"],
    ],
    ["3.1.3#timescale", ["--body", "improvement-board", "--ref", "IB 25/03, item 4", "--date", "2025-03-13"]],
  ])("plan amend %s makes it pass", async (what, why) => {
    if (what.startsWith("2.1.1")) branch.edit("2.1.1", "\nopen one telephone", "\nOpen one telephone");
    if (what.startsWith("plan")) branch.edit("plan.yaml", "baseline: 2024-04", "baseline: 2024-05");
    if (what.startsWith("3.1.3")) branch.edit("3.1.3", "timescale: 8 months", "timescale: 14 months");
    branch.touch(what.startsWith("3.1.3") ? "3.1.3" : "amendments.yaml");
    const { code, stderr } = await branch.run("amend", what, "--by", "partnership-manager", ...why);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const judged = await branch.judge();
    expect(judged.errors, judged.messages).toEqual([]);
  });

  test.each([
    [
      "3.1.3",
      "3.1.3#timescale",
      ["14 months"],
      ["--body", "improvement-board", "--date", "2025-03-13"],
      "timescale: 14 months",
    ],
    [
      "2.2.2",
      "2.2.2#outcomes",
      ["One", "Two: both"],
      ["--body", "improvement-board", "--date", "2025-03-13"],
      '- "Two: both"',
    ],
    [
      "plan.yaml",
      "plan.yaml#baseline",
      ["2024-05"],
      ["--body", "improvement-board", "--date", "2025-03-13"],
      "baseline: 2024-05",
    ],
    [
      "directory.yaml",
      "directory.yaml#posts.digital-records-lead.name",
      ["Digital Record Lead"],
      ["--copying-error", "printed on page 4 as Digital Record Lead"],
      "Digital Record Lead",
    ],
  ])("plan amend sets what it amends: %s", async (file, what, to, why, says) => {
    branch.touch(file);
    branch.touch("amendments.yaml");
    const values = to.flatMap((one) => ["--to", one]);
    const ref = why.includes("--body") ? ["--ref", "IB 25/03, item 4"] : [];
    const done = await branch.run("amend", what, ...values, "--by", "partnership-manager", ...why, ...ref);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(branch.read(file)).toContain(says);
    const judged = await branch.judge();
    expect({ code: judged.code, errors: judged.errors }, judged.messages).toEqual({ code: 0, errors: [] });
  });

  test("plan amend sets no text as a whole, no map, and nothing of several at once", async () => {
    const why = ["--body", "improvement-board", "--ref", "item 4", "--to", "x"];
    for (const what of [["3.1.3#text"], ["plan.yaml#rating"], ["plan.yaml#baseline", "3.1.3#timescale"]]) {
      expect(await branch.run("amend", ...what, ...why)).toMatchObject({ code: 2, stdout: "" });
    }
  });

  test("plan correct --void takes back what was merged by mistake", async () => {
    branch.touch("2.2.2");
    const { code } = await branch.run("correct", "2.2.2", "2025-02-25", "--void", "--note", "It was about 2.2.3.");
    expect(code).toBe(0);
    const judged = await branch.judge();
    expect(judged.errors, judged.messages).toEqual([]);
  });

  test("plan amend says what it cannot find, and names no field of a text as a whole", async () => {
    expect(await branch.run("amend", "9.9.9#timescale", "--copying-error", "x")).toMatchObject({ code: 2 });
    expect(await branch.run("amend", "3.1.3", "--copying-error", "x")).toMatchObject({ code: 2 });
  });
});

test("what was amended is notable in a diff", async () => {
  branch.edit("plan.yaml", "baseline: 2024-04", "baseline: 2024-05");
  branch.touch("amendments.yaml");
  await branch.run("amend", "plan.yaml#baseline", "--body", "improvement-board", "--ref", "item 4");
  const { stdout } = await branch.run("diff", "main", "--as-of", "2025-03-31", "--format", "json");
  const { changes } = JSON.parse(stdout) as { changes: { type: string; notable: boolean; message: string }[] };
  expect(changes.find(({ type }) => type === "amended")).toMatchObject({
    notable: true,
    message: "amended: plan.yaml#baseline, approved on 31 March 2025 by Improvement Board (item 4)",
  });
});

describe("what a board would be told is notable in a diff", () => {
  test.each<[what: string, does: (branch: Branch) => void, type: string]>([
    [
      "a completion",
      (it) => it.entry("4.2.3", "date: 2025-03-28", "status: complete", "evidence: [Minutes]"),
      "completed",
    ],
    [
      "an assurance",
      (it) => it.entry("A-1", "date: 2025-03-20", "by: internal-audit-manager", "status: assured"),
      "assured",
    ],
    ["a later date, decided", (it) => it.entry("2.2.2", "date: 2025-03-13", "due: 2025-06", DECIDED), "due-moved"],
    ["other owners", (it) => it.entry("2.2.2", "date: 2025-03-31", "owners: [chief-nurse]"), "owners-changed"],
    [
      "a correction by somebody else",
      (it) => it.entry("2.2.2", "date: 2025-03-31", "by: chief-nurse", "corrects: 2025-02-25", "note: Not so."),
      "entry-corrected",
    ],
    ["evidence replaced", (it) => it.write("evidence/test-calls-2024-07.md", "None.\n"), "evidence-file-edited"],
    [
      "an id that stands for somebody else",
      (it) => it.edit("directory.yaml", "name: Independent Scrutineer\n", "name: Chair of Scrutiny\n"),
      "party-edited",
    ],
  ])("%s", async (_what, does, type) => {
    does(branch);
    const { stdout } = await branch.run("diff", "main", "--as-of", "2025-03-31", "--format", "json");
    const { changes } = JSON.parse(stdout) as { changes: { type: string; notable: boolean }[] };
    expect(changes.filter(({ notable }) => notable).map((it) => it.type)).toContain(type);
  });

  test("a correction of one's own is not", async () => {
    branch.entry(
      "2.2.2",
      "date: 2025-03-31",
      "by: principal-social-worker",
      "corrects: 2025-02-25",
      "note: Two wards.",
    );
    const { stdout } = await branch.run("diff", "main", "--as-of", "2025-03-31", "--format", "json");
    const { changes } = JSON.parse(stdout) as { changes: { type: string; notable: boolean }[] };
    expect(changes.find(({ type }) => type === "entry-corrected")).toMatchObject({ notable: false });
  });
});

const DECIDED = "decision: { outcome: approved, body: improvement-board, date: 2025-03-13, ref: item 4 }";
