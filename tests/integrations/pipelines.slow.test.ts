import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { type Outcome, shell, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { shipped } from "./shipped.ts";

const ACTION = "actions/1.4.1-introduce-the-itb.md";
const stretched = (it: Repository): void => it.edit(ACTION, "timescale: 3 months", "timescale: 12 months");
const untouched = (): void => {};

/** A branch with a change, with the program beside the plan, and what a checkout in CI knows of `main`. */
function branch(change: (repository: Repository) => void): Repository {
  const repository = new Repository();
  repository.git("update-ref", "refs/remotes/origin/main", "main");
  repository.branch("change");
  change(repository);
  repository.commit("A change");
  symlinkSync(`${TOP}/bin`, join(repository.folder, "bin"));
  return repository;
}

/** The lines of a job after `npm ci`, in one bash as a runner has it: it stops at the first line that fails. */
function job(script: readonly string[], repository: Repository, env: NodeJS.ProcessEnv): Outcome {
  expect(script[0]).toBe("npm ci");
  const path = `${join(process.execPath, "..")}:${process.env["PATH"]}`;
  const day = { PATH: path, PLAN_AS_OF: "2018-11-15", ...env };
  return shell(`set -eo pipefail\n${script.slice(1).join("\n")}`, { cwd: repository.folder, env: day });
}

describe("GitLab", () => {
  const jobs = shipped(".gitlab/plan-check.gitlab-ci.yml");
  const reportOf = (repository: Repository, name: string) => readFileSync(join(repository.folder, name), "utf8");
  const merge = (repository: Repository): NodeJS.ProcessEnv => ({
    GITLAB_CI: "true",
    CI_PIPELINE_SOURCE: "merge_request_event",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: repository.git("rev-parse", "main").trim(),
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
  });

  test.each([
    ["passes where nothing is introduced", untouched, 0, []],
    ["fails on what is", stretched, 1, ["PLAN504"]],
  ] as const)("a merge request %s; the log and the report say it", (_, change, code, found) => {
    const repository = branch(change);
    const outcome = job(jobs["plan-check"].script, repository, merge(repository));
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toContain("there before: ");
    for (const one of found) expect(outcome.stdout).toContain(one);
    const report = JSON.parse(reportOf(repository, jobs["plan-check"].artifacts.reports.codequality));
    expect(report.map((it: { check_name: string }) => it.check_name)).toEqual(found);
  });

  test("a check that cannot be asked fails the job with 2", () => {
    const repository = branch(untouched);
    const env = { ...merge(repository), CI_MERGE_REQUEST_DIFF_BASE_SHA: "1".repeat(40) };
    expect(job(jobs["plan-check"].script, repository, env)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no revision"),
    });
  });

  test("the nightly job fails on what has come up since yesterday, and leaves a report for GitLab", () => {
    const repository = branch(untouched);
    const dated = ['date() { echo "$DAY"; }', ...jobs["plan-nightly"].script.slice(1)];
    const night = (DAY: string, asOf: string) =>
      job(["npm ci", ...dated], repository, { GITLAB_CI: "true", DAY, PLAN_AS_OF: asOf });
    expect(night("2018-10-31", "2018-11-01").code).toBe(1);
    const report = reportOf(repository, jobs["plan-nightly"].artifacts.reports.junit);
    expect(XMLValidator.validate(report)).toBe(true);
    expect(report.match(/<failure/g)?.length).toBeGreaterThanOrEqual(12);
    expect(night("2018-11-01", "2018-11-02").code).toBe(0);
  });

  test("yesterday is a day that the check takes", () => {
    const { code } = job(jobs["plan-nightly"].script, branch(untouched), { GITLAB_CI: "true", PLAN_AS_OF: "" });
    expect(code).toBe(0);
  });

  test("its jobs run on a merge request and on a schedule, with the whole history where git is asked", () => {
    const rules = (name: string): string => jobs[name].rules.map((it: { if: string }) => it.if).join();
    expect(rules("plan-check")).toBe('$CI_PIPELINE_SOURCE == "merge_request_event"');
    expect(rules("plan-nightly")).toBe('$CI_PIPELINE_SOURCE == "schedule"');
    expect(jobs["plan-check"].variables.GIT_DEPTH).toBe("0");
  });
});

describe("Azure", () => {
  interface Step {
    readonly script?: string;
    readonly condition?: string;
    readonly fetchDepth?: number;
  }
  const { steps, schedules } = shipped(".azure/plan-check.yml") as { steps: readonly Step[]; schedules: unknown[] };
  const script = (reason: string): readonly string[] => [
    "npm ci",
    ...steps.filter((it) => it.condition?.includes(`'${reason}'`)).map((it) => it.script as string),
  ];
  const AZURE = { TF_BUILD: "True", BUILD_REASON: "PullRequest" };

  test.each([
    ["its own repositories'", { SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main" }],
    ["GitHub's", { SYSTEM_PULLREQUEST_TARGETBRANCH: "main" }],
  ])("a pull request passes or fails by what it introduces: %s target", (_, target) => {
    const run = (change: typeof stretched) => job(script("PullRequest"), branch(change), { ...AZURE, ...target });
    expect(run(untouched).code).toBe(0);
    const failing = run(stretched);
    expect(failing.code).toBe(1);
    expect(failing.stdout).toContain(`##vso[task.logissue type=error;sourcepath=plan/${ACTION}`);
  });

  test("a night passes where nothing has come up since yesterday", () => {
    const env = { TF_BUILD: "True", BUILD_REASON: "Schedule", PLAN_AS_OF: "" };
    expect(job(script("Schedule"), branch(untouched), env).code).toBe(0);
  });

  test("no check runs where the program could not be built, and the history is whole", () => {
    const conditions = steps.flatMap((it) => it.condition ?? []);
    expect(conditions).toHaveLength(2);
    for (const condition of conditions) expect(condition).toMatch(/^and\(succeeded\(\), /);
    expect(steps[0]?.fetchDepth).toBe(0);
    expect(schedules).toHaveLength(1);
  });
});

describe("pre-commit", () => {
  const [hook] = shipped(".pre-commit-hooks.yaml");
  /** The program is built: were npm called, it would take away the modules that these tests run on. */
  const noNpm = folderOf({ npm: "#!/bin/sh\nexit 70\n" });
  chmodSync(join(noNpm, "npm"), 0o755);
  const PATH = `${noNpm}:${process.env["PATH"]}`;

  const commit = (change: (repository: Repository) => void): Outcome => {
    const repository = new Repository();
    change(repository);
    repository.git("add", "--all");
    return shell(`"${TOP}/${hook.entry}"`, { cwd: repository.folder, env: { GIT_INDEX_FILE: ".git/index", PATH } });
  };

  test.each<[string, string, (repository: Repository) => void]>([
    ["a staged file that cannot be read", "PLAN1", (it) => it.write(ACTION, "---\nid: [\n---\n")],
    ["an owner whom nobody knows", "PLAN301", (it) => it.edit(ACTION, "- graham-allen", "- graham-alan")],
    ["a published field that was edited", "PLAN504", stretched],
    ["an action that is removed", "PLAN506", (it) => it.remove(ACTION)],
  ])("stops the commit of %s", (_, code, change) => {
    const outcome = commit(change);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain(code);
  });

  test("lets a commit pass that introduces nothing", () => {
    expect(commit(untouched).code).toBe(0);
  });

  test("runs for a commit that only removes files too, with no file names, as a script that can be run", () => {
    expect(hook).toMatchObject({ always_run: true, pass_filenames: false, language: "script" });
    expect(hook).not.toHaveProperty("files");
    expect(statSync(join(TOP, hook.entry)).mode & 0o111).toBe(0o111);
  });

  test("takes what a project adds to it, such as the plan's folder", () => {
    const repository = new Repository();
    const { code, stderr } = shell(`"${TOP}/${hook.entry}" --plan nowhere`, {
      ...{ cwd: repository.folder, env: { PATH } },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("nowhere");
  });

  test("builds the program at its first use, in the copy that pre-commit keeps", () => {
    const script = readFileSync(join(TOP, hook.entry), "utf8");
    const [, program = "none"] = /\$program\/(dist\/[^"]+)/.exec(script) ?? [];
    expect(existsSync(join(TOP, program)), "what the hook looks for is what the build makes").toBe(true);
    const npm = `#!/bin/sh\nmkdir dist && : > ${program} && echo "npm $1"\n`;
    const node = '#!/bin/sh\necho "node $@"\n';
    const copy = folderOf({ [hook.entry]: script, "bin/plan.js": "", "path/npm": npm, "path/node": node });
    for (const name of ["npm", "node"]) chmodSync(join(copy, "path", name), 0o755);
    const run = () =>
      shell(`bash "${copy}/${hook.entry}"`, {
        cwd: folderOf(),
        env: { PATH: `${copy}/path:${process.env["PATH"]}` },
      });
    expect(run()).toMatchObject({
      code: 0,
      stderr: "npm ci\n",
      stdout: `node ${copy}/bin/plan.js check --since HEAD\n`,
    });
    expect(run()).toMatchObject({ code: 0, stderr: "" });
  });
});
