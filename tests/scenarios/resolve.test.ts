import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { action } from "../edit/merge/sides.ts";
import { Branches, both, FIELDS, FILE, FIRST, MERGED, OURS, PLAN, THEIRS } from "./branches.ts";

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
