import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { VERSION } from "../../../src/cli/version.ts";
import { CI_HOSTS } from "../../../src/ledger/init/ci-job.ts";
import { runs } from "../../support/properties.ts";
import { planHere } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const GIVEN = ["--title", "Our plan", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "Access"];
const NOW = { now: "2018-07-20T12:00:00Z" };

/** Every file below a folder, by its path, in order. */
function files(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = all.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  return paths.filter((path) => !path.startsWith(".git/")).sort();
}
const BEGUN = [".gitattributes", ".gitignore", "actions/1.1.1-example-action.md", "directory.yaml", "plan.yaml"];

describe("plan init", () => {
  it("writes a plan in which plan check finds nothing, and says the next step", async () => {
    const cwd = folderOf({ "notes.txt": "mine" });
    const { code, stdout, stderr } = await planHere(["init", ...GIVEN, "--publisher", "The Board"], { cwd, ...NOW });
    expect([code, stderr]).toEqual([0, ""]);
    expect(files(join(cwd, "plan"))).toEqual([...BEGUN, "themes/1-access.md"]);
    expect(stdout).toContain("Write your first action in place of the example: plan/actions/1.1.1-example-action.md");
    expect(stdout).toContain("plan check");
    expect(readFileSync(join(cwd, "notes.txt"), "utf8")).toBe("mine");
    const check = await planHere(["check", "--as-of", "2018-07-20"], { cwd });
    expect([check.code, check.stdout]).toEqual([0, "Nothing found in 4 files\n"]);
    const list = JSON.parse((await planHere(["list", "--format", "json", "--as-of", "2018-07-20"], { cwd })).stdout);
    expect(list.plan).toMatchObject({ title: "Our plan", baseline: "2018-07", completion: "2019-07" });
    expect(list.actions).toMatchObject([{ id: "1.1.1", theme: "1", due: "2018-10-31", owners: ["lead-officer"] }]);
  });

  it.each(["2018-07", "2018-07-01", "2026-11", "2030-01"])(
    "passes for a baseline of %s on any day",
    async (baseline) => {
      for (const now of ["2018-07-20T12:00:00Z", "2019-01-10T12:00:00Z", "2026-11-22T12:00:00Z"]) {
        const cwd = folderOf();
        const given = ["--title", "T", "--baseline", baseline, "--completion", "2019-07", "--theme", "T"];
        expect((await planHere(["init", ...given], { cwd, now })).code).toBe(0);
        const check = await planHere(["check"], { cwd, now });
        expect(check.code, check.stdout).toBe(0);
      }
    },
  );

  it("says any words as they were given", async () => {
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .filter((text) => /^[^\p{C}\p{Z}][^\p{C}]*$/u.test(text));
    await fc.assert(
      fc.asyncProperty(words, words, async (title, theme) => {
        const cwd = folderOf();
        const given = [`--title=${title}`, "--baseline=2018-07", "--completion=2019-07", `--theme=${theme}`];
        const begun = await planHere(["init", ...given], { cwd, ...NOW });
        expect(begun.code, begun.stderr).toBe(0);
        const { stdout } = await planHere(["list", "--format", "json"], { cwd, ...NOW });
        expect(JSON.parse(stdout).plan.title).toBe(title.trim().normalize("NFC"));
        const check = await planHere(["check"], { cwd, ...NOW });
        expect(check.stdout).not.toContain("error");
      }),
      { numRuns: runs(25) },
    );
  });

  it("takes a folder of any name, and the --plan of the other commands", async () => {
    const cwd = folderOf();
    expect((await planHere(["init", "a b/c", ...GIVEN], { cwd, ...NOW })).code).toBe(0);
    expect((await planHere(["init", "--plan", "d", ...GIVEN], { cwd, ...NOW })).stdout).toContain(
      "plan check --plan d",
    );
    expect((await planHere(["check", "--plan", "a b/c", "--as-of", "2018-07-20"], { cwd })).code).toBe(0);
    const here = folderOf();
    expect((await planHere(["init", ".", ...GIVEN], { cwd: here, ...NOW })).code).toBe(0);
    expect(existsSync(join(here, "plan.yaml"))).toBe(true);
  });

  it("names every option that is missing where nobody can be asked, and what is wrong with one", async () => {
    const cwd = folderOf();
    const none = await planHere(["init", "--no-input"], { cwd });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("missing: --title, --baseline, --completion, --theme");
    const one = await planHere(["init", ...GIVEN.slice(2)], { cwd });
    expect([one.code, one.stderr]).toEqual([2, expect.stringContaining("--title <text> is missing")]);
    for (const [option, value] of [
      ["--baseline", "soon"],
      ["--baseline", "2018/19"],
      ["--completion", "31/31/2018"],
      ["--theme", " "],
    ]) {
      const { code, stderr } = await planHere(["init", ...GIVEN, option as string, value as string], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(`plan: ${option}: `)]);
    }
    expect(files(cwd)).toEqual([]);
  });

  it("touches no plan and no file that is there, and begins none above or within another", async () => {
    const refused = async (cwd: string, ...args: string[]): Promise<string> => {
      const before = files(cwd);
      const { code, stderr } = await planHere(["init", ...args, ...GIVEN], { cwd, ...NOW });
      expect(code).toBe(1);
      expect(files(cwd)).toEqual(before);
      return stderr;
    };
    const cwd = folderOf({ "plan/plan.yaml": "broken: {{{" });
    for (const args of [[], ["plan"], ["."], ["plan/actions"]]) {
      expect(await refused(cwd, ...args)).toContain("there is a plan already in plan");
    }
    const some = folderOf({ "plan/directory.yaml": "mine" });
    symlinkSync("nowhere", join(some, "plan/.gitattributes"));
    expect(await refused(some)).toContain("2 files would be in the way: plan/directory.yaml, plan/.gitattributes");
    expect(readFileSync(join(some, "plan/directory.yaml"), "utf8")).toBe("mine");
    expect(await refused(folderOf({ ".azure/plan-check.yml": "" }), "--ci", "azure")).toContain(
      ".azure/plan-check.yml",
    );
  });

  it("says so where it may not write", async () => {
    const cwd = folderOf({ plan: "a file" });
    const { code, stderr } = await planHere(["init", ...GIVEN], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a file stands where a folder should be")]);
    expect(files(cwd)).toEqual(["plan"]);
  });
});

describe("the CI job of plan init", () => {
  it.each(CI_HOSTS)("is YAML for %s, at the top of the repository, with the whole history", async (host) => {
    const cwd = folderOf();
    execFileSync("git", ["init", "--quiet"], { cwd });
    mkdirSync(join(cwd, "plans"));
    const { code, stdout } = await planHere(["init", "access", ...GIVEN, "--ci", host], {
      cwd: join(cwd, "plans"),
      ...NOW,
    });
    expect(code).toBe(0);
    const [job = "", ...more] = files(cwd).filter((path) => !path.startsWith("plans/"));
    expect(more).toEqual([]);
    const text = readFileSync(join(cwd, job), "utf8");
    expect(parse(text)).toBeTypeOf("object");
    expect(text).toMatch(/fetch-depth: 0|GIT_DEPTH: "0"|fetchDepth: 0/);
    expect(text).toMatch(/PLAN_FOLDER: "plans\/access"|--plan plans\/access --since auto/);
    expect(text).toContain(`npm install --global plan-ledger@${VERSION.split(".")[0]}\n`);
    expect(text).not.toMatch(/OWNER|COMMIT\b|npx/);
    expect(stdout).toContain("Commit it and push");
  });

  it.each(CI_HOSTS)("is written for %s to a plan that is there, and nothing else with it", async (host) => {
    const cwd = folderOf();
    execFileSync("git", ["init", "--quiet"], { cwd });
    await planHere(["init", ...GIVEN], { cwd, ...NOW });
    const before = files(cwd);
    const { code, stdout } = await planHere(["init", "--ci", host], { cwd: join(cwd, "plan/actions") });
    const added = files(cwd).filter((path) => !before.includes(path));
    expect([code, added.length]).toEqual([0, 1]);
    expect(stdout).toContain(`Written: the job that checks the plan\n\n• ../../${added[0]}\n`);
    expect(readFileSync(join(cwd, added[0] as string), "utf8")).toMatch(/PLAN_FOLDER: "plan"|--plan plan --since auto/);
  });

  it("stands beside jobs that GitLab has already, which stay as they are", async () => {
    const cwd = folderOf({ ".gitlab-ci.yml": "build:\n  script: [make]\n" });
    const { stdout } = await planHere(["init", ...GIVEN, "--ci", "gitlab"], { cwd, ...NOW });
    expect(readFileSync(join(cwd, ".gitlab-ci.yml"), "utf8")).toBe("build:\n  script: [make]\n");
    const [, line = "", path = ""] =
      /Put this line into \.gitlab-ci\.yml, and commit both: (include: .* (\S+) \})/.exec(stdout) ?? [];
    expect(parse(line)).toEqual({ include: { local: path } });
    expect(parse(readFileSync(join(cwd, path), "utf8"))).toHaveProperty("plan-check");
  });

  it("names no folder that a job cannot", async () => {
    const cwd = folderOf();
    writeFileSync(join(cwd, "x"), "");
    const { code, stderr } = await planHere(["init", "a $(b)", ...GIVEN, "--ci", "gitlab"], { cwd, ...NOW });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a job cannot name the folder")]);
    expect(files(cwd)).toEqual(["x"]);
  });
});
