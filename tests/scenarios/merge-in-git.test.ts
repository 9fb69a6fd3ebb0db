import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { setUpLines } from "../../src/cli/commands/merge-driver/set-up.ts";
import { action, entry } from "../edit/merge/sides.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { BASE } from "../support/ledger.ts";
import { PROGRAM, planHere, requireBuilt } from "../support/run-plan.ts";

const FILE = "plan/actions/1.1.1-an-action.md";
const FIELDS = "owners:\n  - director\ntimescale: 3 months\noutcomes:\n  - It is done\n";
const FIRST = entry("2018-08-14", "Agreed");
const OURS = entry("2018-10-05", "Ours");
const THEIRS = entry("2018-10-05", "Theirs");
const PLAN = Object.fromEntries(Object.entries(BASE).map(([path, text]) => [`plan/${path}`, text]));

beforeAll(requireBuilt);

class Branches extends DatedRepository {
  /** `main` with ours, `other` with theirs; `main` is checked out. With the driver set up, or without. */
  constructor(driver: boolean, base: string, ours: string, theirs: string) {
    super();
    const attributes = driver ? "actions/**/*.md merge=plan\n" : "";
    this.commit("2018-08-14", { ...PLAN, "plan/.gitattributes": attributes, [FILE]: base });
    if (driver) this.setUp();
    this.git("checkout", "-q", "-b", "other");
    this.commit("2018-10-05", { [FILE]: theirs });
    this.git("checkout", "-q", "main");
    this.commit("2018-10-06", { [FILE]: ours });
  }

  /** The two lines of docs/merging.md. */
  setUp(): void {
    for (const line of setUpLines(`'${process.execPath}' '${PROGRAM}'`)) {
      const [, key = "", value = ""] = /^git config (\S+) "(.*)"$/.exec(line) ?? [];
      this.git("config", key, value);
    }
  }

  get text(): string {
    return readFileSync(join(this.folder, FILE), "utf8");
  }

  /** Whether git ended without a conflict. */
  try(...args: readonly string[]): boolean {
    try {
      this.git(...args);
      return true;
    } catch {
      return false;
    }
  }

  plan(...args: readonly string[]) {
    return planHere(args, {
      cwd: this.folder,
      now: "2018-11-01T12:00:00Z",
      env: { PATH: process.env["PATH"], HOME: "/nonexistent" },
    });
  }
}

const both = [action(FIELDS, FIRST), action(FIELDS, FIRST + OURS), action(FIELDS, FIRST + THEIRS)] as const;
const MERGED = action(FIELDS, FIRST + OURS + THEIRS);

describe("two branches that add an entry to the same action", () => {
  test("conflict without the driver, and merge cleanly with it", () => {
    const plain = new Branches(false, ...both);
    expect(plain.try("merge", "-q", "other")).toBe(false);
    expect(plain.text).toContain("<<<<<<<");
    const driven = new Branches(true, ...both);
    expect(driven.try("merge", "-q", "other")).toBe(true);
    expect(driven.text).toBe(MERGED);
  });

  test("are merged by a rebase and a cherry-pick, where the sides are swapped", () => {
    for (const [command, text] of [
      [["rebase", "-q", "other"], action(FIELDS, FIRST + THEIRS + OURS)],
      [["cherry-pick", "other"], MERGED],
    ] as const) {
      const repository = new Branches(true, ...both);
      expect(repository.try(...command)).toBe(true);
      expect(repository.text).toBe(text);
    }
  });

  test("one of them under another file name", () => {
    const repository = new Branches(true, ...both);
    repository.rename(FILE, "plan/actions/1.1.1-another-name.md");
    repository.commit("2018-10-07");
    expect(repository.try("merge", "-q", "other")).toBe(true);
    expect(readFileSync(join(repository.folder, "plan/actions/1.1.1-another-name.md"), "utf8")).toBe(MERGED);
  });

  test("and three: an octopus keeps all or stops", () => {
    const repository = new Branches(true, ...both);
    repository.git("checkout", "-q", "-b", "third", "other~1");
    repository.commit("2018-10-08", { [FILE]: action(FIELDS, FIRST + entry("2018-10-08", "Third")) });
    repository.git("checkout", "-q", "main");
    if (!repository.try("merge", "-q", "other", "third")) {
      expect(repository.try("merge", "-q", "other") && repository.try("merge", "-q", "third")).toBe(true);
    }
    expect(repository.text).toBe(action(FIELDS, FIRST + OURS + THEIRS + entry("2018-10-08", "Third")));
  });

  test("and each merged the other: a criss-cross keeps all", () => {
    const repository = new Branches(true, ...both);
    repository.git("branch", "main-before");
    repository.git("merge", "-q", "other");
    repository.git("checkout", "-q", "other");
    repository.git("merge", "-q", "main-before");
    repository.commit("2018-10-09", { [FILE]: `${repository.text}\nMore.\n` });
    repository.git("checkout", "-q", "main");
    repository.commit("2018-10-09", { [FILE]: repository.text.replace("3 months", "6 months") });
    repository.try("merge", "-q", "other");
    for (const part of ["note: Ours", "note: Theirs", "More.", "6 months"]) expect(repository.text).toContain(part);
  });
});

test("a conflict is left with marks that plan check names, and git is told", async () => {
  const repository = new Branches(
    true,
    both[0],
    both[1].replace("3 months", "6 months"),
    both[2].replace("3 months", "9 months"),
  );
  expect(repository.try("merge", "-q", "other")).toBe(false);
  expect(repository.git("status", "--short")).toContain(`UU ${FILE}`);
  expect(repository.text).toBe(
    MERGED.replace(
      "timescale: 3 months\n",
      "<<<<<<< ours\ntimescale: 6 months\n=======\ntimescale: 9 months\n>>>>>>> theirs\n",
    ),
  );
  const check = await repository.plan("check");
  expect(check.stdout).toMatch(
    /PLAN105[\s\S]*a merge was not finished: ours says “timescale: 6 months”; theirs says “timescale: 9 months”/,
  );
  expect(await repository.plan("resolve", FILE)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("both sides changed timescale"),
  });
});

test("one side deleted what the other edited: git says so, and keeps it", () => {
  const repository = new Branches(true, ...both);
  repository.commit("2018-10-07", { [FILE]: null });
  expect(repository.try("merge", "-q", "other")).toBe(false);
  expect(repository.text).toBe(both[2]);
});

test("what is no text is git's to merge", () => {
  const repository = new Branches(true, both[0], both[1], "\xff".repeat(3));
  repository.git("checkout", "-q", "other");
  repository.commit("2018-10-07", { [FILE]: `${both[2]}\u0000` });
  repository.git("checkout", "-q", "main");
  expect(repository.try("merge", "-q", "other")).toBe(false);
});

describe("plan resolve", () => {
  test.each(["merge", "diff3", "zdiff3"])("what a merge without the driver left (%s)", async (style) => {
    const repository = new Branches(false, ...both);
    repository.git("config", "merge.conflictStyle", style);
    repository.try("merge", "-q", "other");
    const left = repository.text;
    const dry = await repository.plan("resolve", FILE, "--dry-run");
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining("->>>>>>> other") });
    expect(repository.text).toBe(left);
    const { code, stdout } = await repository.plan("resolve", FILE);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${FILE}: 1 entry of ours and 1 entry of theirs kept\n` });
    expect(repository.text).toBe(MERGED);
  });

  test.each(["\n", "\r\n"])("marks that were committed, with lines that end in %j", async (newline) => {
    const repository = new Branches(false, both[0], both[1], both[2].replaceAll("2018-10-05", "2018-09-05"));
    repository.try("merge", "-q", "other");
    repository.commit("2018-10-07", { [FILE]: repository.text.replaceAll("\n", newline) });
    const { code, stderr } = await repository.plan("resolve", FILE);
    expect(stderr).toContain("neither git nor the marks say what both sides began with");
    expect(code).toBe(0);
    const early = THEIRS.replace("2018-10-05", "2018-09-05");
    expect(repository.text).toBe(action(FIELDS, FIRST + early + OURS).replaceAll("\n", newline));
  });

  test("marks that were committed, with what was before: two of one day are both new", async () => {
    const repository = new Branches(false, ...both);
    repository.git("config", "merge.conflictStyle", "diff3");
    repository.try("merge", "-q", "other");
    repository.commit("2018-10-07");
    expect((await repository.plan("resolve", FILE)).code).toBe(0);
    expect(repository.text).toBe(MERGED);
  });

  test("without what was before, two of one day are left as they are", async () => {
    const repository = new Branches(false, ...both);
    repository.try("merge", "-q", "other");
    repository.commit("2018-10-07");
    const left = repository.text;
    const { code, stderr } = await repository.plan("resolve", FILE);
    expect({ code, text: repository.text }).toEqual({ code: 1, text: left });
    expect(stderr).toContain("was left as it is: nobody can tell");
  });

  test("what was changed by hand since is not lost", async () => {
    const repository = new Branches(false, ...both);
    repository.git("config", "merge.conflictStyle", "diff3");
    repository.try("merge", "-q", "other");
    repository.write({
      [FILE]: repository.text.replace("3 months", "6 months").replace("note: Ours", "note: Ours, by hand"),
    });
    expect((await repository.plan("resolve", FILE)).code).toBe(0);
    expect(repository.text).toBe(MERGED.replace("3 months", "6 months").replace("note: Ours", "note: Ours, by hand"));
  });

  test("says what is wrong in the result", async () => {
    const unowned = both[2].replace("by: director\n    note: Theirs", "by: stranger\n    note: Theirs");
    const repository = new Branches(false, both[0], both[1], unowned);
    repository.try("merge", "-q", "other");
    const { code, stderr } = await repository.plan("resolve", FILE);
    expect(code).toBe(1);
    expect(stderr).toContain("stranger");
    expect(repository.text).toContain("note: Theirs");
  });

  test("refuses a file without marks, marks out of order, and what is not the plan's", async () => {
    const repository = new Branches(false, ...both);
    expect(await repository.plan("resolve", FILE)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no marks"),
    });
    repository.write({ [FILE]: `${both[0]}>>>>>>> other\n`, "other.md": "" });
    expect(await repository.plan("resolve", FILE)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("out of order at line 16"),
    });
    expect(await repository.plan("resolve", "other.md")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("not in the plan's folder"),
    });
  });

  test("works where plan.yaml itself has the marks", async () => {
    const repository = new Branches(false, ...both);
    const yaml = PLAN["plan/plan.yaml"] as string;
    const marks = "<<<<<<< HEAD\ntitle: One\n||||||| old\ntitle: One\n=======\ntitle: Two\n>>>>>>> other\n";
    repository.write({ "plan/plan.yaml": yaml.replace(/title: .*\n/, marks) });
    expect((await repository.plan("resolve", "plan/plan.yaml")).code).toBe(0);
    expect(readFileSync(join(repository.folder, "plan/plan.yaml"), "utf8")).toBe(
      yaml.replace(/title: .*\n/, "title: Two\n"),
    );
  });
});
