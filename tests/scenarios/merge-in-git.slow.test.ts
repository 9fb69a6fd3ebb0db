import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { action, entry } from "../edit/merge/sides.ts";
import { Branches, both, FIELDS, FILE, FIRST, MERGED, OURS, THEIRS } from "./branches.ts";

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
