import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { machine, packed, registry, start } from "../release/packed.ts";
import { git } from "../support/git.ts";
import { type Outcome, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { FakeGh } from "./action.ts";
import { azure, Checkout, github, gitlab, HOSTS, type Jobs, MERGE_REQUEST, run, type Step } from "./hosts.ts";
import { shipped } from "./shipped.ts";

// A repository that holds a plan and nothing else, whose jobs have the program from a registry: what plan init writes is
// run as the host runs it, more than once in the same folder.

const ACTION = "plan/actions/1.1.1-example-action.md";
/** On this day the example's three months are over; on the day before they are not. */
const DUE = "2018-10-31";
const AFTER = "2018-11-01";

let url: string;
beforeAll(async () => {
  url = (await registry()).url;
});

const NOTE = "progress:\n  - date: 2018-08-14\n    by: lead-officer\n    status: in-progress\n    note: Begun.\n---\n";
const recorded = (text: string): string => text.replace(/\n---\n/, `\n${NOTE}`);
const stretched = (text: string): string => text.replace("timescale: 3 months", "timescale: 9 months");

describe.each(HOSTS)("the job for $name that plan init writes, in a repository that holds only a plan", (host) => {
  test("passes and fails by what a branch brings in, again and again in the same folder", async () => {
    const checkout = await Checkout.with(host.name);
    const published = checkout.read(ACTION);
    const env = { ...machine(url), PLAN_AS_OF: "2018-09-01" };

    checkout.commit({ [ACTION]: recorded(published) });
    expect(host.change(checkout, env)).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing new found") });

    checkout.commit({ [ACTION]: stretched(published) });
    const failing = host.change(checkout, env);
    expect(failing).toMatchObject({ code: 1, stdout: expect.stringContaining("PLAN504") });

    checkout.commit({ [ACTION]: recorded(published) });
    expect(host.change(checkout, env).code).toBe(0);
  });

  test("fails in the night in which something becomes overdue, and not in the next", async () => {
    const checkout = await Checkout.with(host.name);
    const env = machine(url);
    const first = host.night(checkout, { ...env, PLAN_AS_OF: AFTER }, DUE);
    expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining("PLAN401") });
    expect(host.night(checkout, { ...env, PLAN_AS_OF: "2018-11-02" }, AFTER).code).toBe(0);
    expect(host.night(checkout, env, "yesterday").code).toBe(0);
  });

  test("a branch cannot bring a program of its own along", async () => {
    const checkout = await Checkout.with(host.name);
    checkout.commit({
      [ACTION]: stretched(checkout.read(ACTION)),
      ".npmrc": "registry=http://127.0.0.1:9/\nprefix=.\n",
      "node_modules/plan-ledger/package.json": JSON.stringify({ name: "plan-ledger", version: "1.9.9", bin: "no.js" }),
      "node_modules/plan-ledger/no.js": "#!/usr/bin/env node\n",
      "node_modules/.bin/plan-ledger": "#!/bin/sh\nexit 0\n",
    });
    expect(host.change(checkout, { ...machine(url), PLAN_AS_OF: "2018-09-01" }).code).toBe(1);
  });

  test("has the program from a private mirror that asks for a token", async () => {
    const mirror = await registry("a-secret");
    const checkout = await Checkout.with(host.name);
    const env = { ...machine(mirror.url), PLAN_AS_OF: "2018-09-01" };
    expect(host.change(checkout, env)).toMatchObject({ code: 1, stderr: expect.stringContaining("E401") });
    const settings = folderOf({ ".npmrc": `//${new URL(mirror.url).host}/:_authToken=a-secret\n` });
    expect(host.change(checkout, { ...env, NPM_CONFIG_USERCONFIG: join(settings, ".npmrc") }).code).toBe(0);
  });
});

describe("GitLab's jobs leave reports", () => {
  const reports = (checkout: Checkout, job: string): Record<string, string> =>
    (load(checkout.read(".gitlab-ci.yml")) as Jobs)[job]?.artifacts.reports ?? {};

  test("of the quality of the code, which say what the log says", async () => {
    const checkout = await Checkout.with("gitlab");
    checkout.commit({ [ACTION]: stretched(checkout.read(ACTION)) });
    const log = gitlab("plan-check", MERGE_REQUEST)(checkout, { ...machine(url), PLAN_AS_OF: "2018-09-01" }).stdout;
    expect(log, "a commit is named once").toContain(`there before: ${checkout.id("origin/main").slice(0, 7)})`);
    const report = JSON.parse(checkout.read(reports(checkout, "plan-check")["codequality"] ?? ""));
    expect(report.map((it: { check_name: string }) => it.check_name)).toEqual(["PLAN504"]);
  });

  test("of tests, at night", async () => {
    const checkout = await Checkout.with("gitlab");
    gitlab("plan-nightly", () => ({}), DUE)(checkout, { ...machine(url), PLAN_AS_OF: AFTER });
    const report = checkout.read(reports(checkout, "plan-nightly")["junit"] ?? "");
    expect(XMLValidator.validate(report)).toBe(true);
    expect(report.match(/<failure/g)).toHaveLength(1);
  });

  test("and a check that cannot be asked fails the job with 2", async () => {
    const checkout = await Checkout.with("gitlab");
    const lost = (): NodeJS.ProcessEnv => ({
      ...MERGE_REQUEST(checkout),
      CI_MERGE_REQUEST_DIFF_BASE_SHA: "1".repeat(40),
    });
    expect(gitlab("plan-check", lost)(checkout, machine(url))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no revision"),
    });
  });

  test("they run on a merge request and on a schedule, with the whole history where git is asked", async () => {
    const jobs = load((await Checkout.with("gitlab")).read(".gitlab-ci.yml")) as Jobs;
    const rules = (name: string): string | undefined => jobs[name]?.rules.map((it) => it.if).join();
    expect(rules("plan-check")).toBe('$CI_PIPELINE_SOURCE == "merge_request_event"');
    expect(rules("plan-nightly")).toBe('$CI_PIPELINE_SOURCE == "schedule"');
    expect(jobs["plan-check"]?.variables?.GIT_DEPTH).toBe("0");
  });
});

describe("Azure's steps", () => {
  test("know a target of its own repositories and one of GitHub's", async () => {
    const checkout = await Checkout.with("azure");
    checkout.commit({ [ACTION]: stretched(checkout.read(ACTION)) });
    const env = { ...machine(url), PLAN_AS_OF: "2018-09-01" };
    for (const target of ["refs/heads/main", "main"]) {
      const { code, stdout } = azure("PullRequest", { SYSTEM_PULLREQUEST_TARGETBRANCH: target })(checkout, env);
      expect(code).toBe(1);
      expect(stdout).toContain(`##vso[task.logissue type=error;sourcepath=${ACTION}`);
    }
  });

  test("do not check where the program could not be installed, and each run checks once", async () => {
    const { steps } = load((await Checkout.with("azure")).read(".azure/plan-check.yml")) as { steps: readonly Step[] };
    const conditions = steps.flatMap((it) => it.condition ?? []);
    expect(conditions).toEqual([
      "and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'))",
      "and(succeeded(), eq(variables['Build.Reason'], 'Schedule'))",
      "and(succeeded(), not(in(variables['Build.Reason'], 'PullRequest', 'Schedule')))",
    ]);
    expect(steps[0]?.fetchDepth).toBe(0);
  });
});

test("GitHub's job keeps one comment up to date", async () => {
  const checkout = await Checkout.with("github");
  checkout.commit({ [ACTION]: stretched(checkout.read(ACTION)) });
  const gh = new FakeGh();
  expect(github("pull_request")(checkout, { ...machine(url), PLAN_AS_OF: "2018-09-01" }, gh).code).toBe(1);
  expect(gh.comments).toHaveLength(1);
  expect(gh.comments[0]?.body).toContain("PLAN504");
});

describe("the Action, at a version that somebody names", () => {
  /** What GitHub downloads of this project: its files, nothing built, and nothing that npm put there. */
  function downloaded(): string {
    const copy = folderOf();
    for (const path of [".github/actions", "bin", "package.json"])
      cpSync(join(TOP, path), join(copy, path), { recursive: true });
    return join(copy, ".github/actions/plan-check");
  }

  test("installs its own version once, and checks again without the network", async () => {
    const { url: own, stop } = await registry();
    const checkout = await Checkout.with("github");
    const published = checkout.read(ACTION);
    const tools = folderOf();
    const action = downloaded();
    const check = shipped(".github/actions/plan-check/action.yml").runs.steps.at(-1);
    const program = machine(own);
    const env = { ...program, RUNNER_TOOL_CACHE: tools, GITHUB_ACTION_PATH: action, PLAN_AS_OF: "2018-09-01" };
    const gh = new FakeGh();
    const job = (): Outcome => {
      const PATH = `${gh.bin}:${program["PATH"]}`;
      const host = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_BASE_REF: "main", ...gh.env };
      return run([check.run], checkout, { ...env, ...host, PATH });
    };
    checkout.commit({ [ACTION]: stretched(published) });
    expect(job()).toMatchObject({ code: 1, stdout: expect.stringContaining("PLAN504") });
    expect(gh.comments).toHaveLength(1);
    await stop();
    checkout.commit({ [ACTION]: recorded(published) });
    expect(job()).toMatchObject({ code: 0, stderr: "" });
    const { version } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
    expect(existsSync(join(tools, `plan-ledger-${version}`))).toBe(true);
  });

  test("leaves nothing half installed", async () => {
    const tools = folderOf();
    const env = { ...machine("http://127.0.0.1:9/"), NPM_CONFIG_FETCH_RETRIES: "0", RUNNER_TOOL_CACHE: tools };
    const checkout = await Checkout.with("github");
    const outcome = run(['bash "$GITHUB_ACTION_PATH/run.sh"'], checkout, { ...env, GITHUB_ACTION_PATH: downloaded() });
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toContain("ECONNREFUSED");
    expect(git(checkout.folder, ["status", "--porcelain"])).toBe("");
    expect(packed()).not.toBe("");
    const left = start("find", [tools, "-mindepth", "1"], tools).stdout;
    expect(left).toBe("");
  });
});
