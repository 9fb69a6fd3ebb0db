import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { expect } from "vitest";
import { start } from "../release/packed.ts";
import { commitAll, git } from "../support/git.ts";
import { type Outcome, planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { FakeGh } from "./action.ts";

const GIVEN = ["--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "Access"];

/** What a runner has checked out of such a repository: a branch that leaves `main`, which it knows as `origin/main`. */
export class Checkout {
  readonly folder = folderOf();

  static async with(host: string): Promise<Checkout> {
    const origin = folderOf();
    git(origin, ["init", "--quiet", "--template=", "--initial-branch=main"]);
    const { code } = await planHere(["init", ...GIVEN, "--ci", host], { cwd: origin, now: "2018-07-20T12:00:00Z" });
    expect(code).toBe(0);
    commitOn("2018-07-20", origin, "A plan");
    const checkout = new Checkout();
    git(checkout.folder, ["clone", "--quiet", origin, "."]);
    git(checkout.folder, ["checkout", "--quiet", "-b", "change"]);
    return checkout;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  commit(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    git(this.folder, ["add", "--all", "--force"]);
    // On the day of the entry that is recorded: else it was recorded late.
    commitOn("2018-08-14", this.folder, "A change");
  }

  id(revision: string): string {
    return git(this.folder, ["rev-parse", revision]).trim();
  }
}

function commitOn(day: string, folder: string, message: string): void {
  const date = `${day}T12:00:00Z`;
  commitAll(folder, message, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
}

/** A host, as far as its jobs see it. */
export interface Host {
  readonly name: string;
  /** Runs the job for a change, on a day. */
  readonly change: (checkout: Checkout, env: NodeJS.ProcessEnv) => Outcome;
  /** Runs the job of the night after `since`. */
  readonly night: (checkout: Checkout, env: NodeJS.ProcessEnv, since: string) => Outcome;
}

/** Lines of a job, each started as the host starts it, until one fails. */
export function run(lines: readonly string[], checkout: Checkout, env: NodeJS.ProcessEnv): Outcome {
  const outcome = { code: 0 as number | null, stdout: "", stderr: "" };
  for (const line of lines) {
    const { code, stdout, stderr } = start("bash", ["-eo", "pipefail", "-c", line], checkout.folder, env);
    Object.assign(outcome, { code, stdout: outcome.stdout + stdout, stderr: outcome.stderr + stderr });
    if (code !== 0) break;
  }
  return outcome;
}

/** A `.gitlab-ci.yml`. */
export type Jobs = Readonly<Record<string, GitLabJob>>;

interface GitLabJob {
  readonly script: readonly string[];
  readonly rules: readonly { readonly if: string }[];
  readonly variables?: { readonly GIT_DEPTH: string };
  readonly artifacts: { readonly reports: Record<string, string> };
}

/** A step of GitHub's or Azure's. */
export interface Step {
  readonly run?: string;
  readonly script?: string;
  readonly condition?: string;
  readonly fetchDepth?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** GitHub's job for an event. What it asks of `gh` is answered by the given one. */
export const github =
  (event: string, since?: string) =>
  (checkout: Checkout, env: NodeJS.ProcessEnv, gh = new FakeGh()): Outcome => {
    const { jobs } = load(checkout.read(".github/workflows/plan-check.yml")) as { jobs: { check: { steps: Step[] } } };
    const steps = jobs.check.steps.filter((it) => it.run !== undefined);
    const own = Object.assign({}, ...steps.map((it) => it.env)) as NodeJS.ProcessEnv;
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own way to name it
    expect(own["GH_TOKEN"]).toBe("${{ github.token }}");
    const base = event === "pull_request" ? { GITHUB_BASE_REF: "main" } : {};
    const host = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: event, ...base, ...gh.env, ...own, GH_TOKEN: "a-token" };
    const PATH = `${gh.bin}:${env["PATH"]}`;
    const dated = since === undefined ? {} : { PLAN_NEW_SINCE: since };
    return run(
      steps.map((it) => it.run as string),
      checkout,
      { ...env, ...host, ...dated, PATH },
    );
  };

/** A job of GitLab's, by its name. */
export const gitlab =
  (job: string, host: (checkout: Checkout) => NodeJS.ProcessEnv, since = "yesterday") =>
  (checkout: Checkout, env: NodeJS.ProcessEnv) => {
    const jobs = load(checkout.read(".gitlab-ci.yml")) as Jobs;
    const script = jobs[job]?.script.join("\n").replaceAll("yesterday", since) ?? "none";
    return run([script], checkout, { ...env, GITLAB_CI: "true", ...host(checkout) });
  };

/** Azure's steps for a reason of a build. */
export const azure =
  (reason: string, host: NodeJS.ProcessEnv, since = "yesterday") =>
  (checkout: Checkout, env: NodeJS.ProcessEnv) => {
    const { steps } = load(checkout.read(".azure/plan-check.yml")) as { steps: readonly Step[] };
    const script = steps
      .filter(
        (it) =>
          it.script !== undefined &&
          (it.condition === undefined || it.condition.includes(`eq(variables['Build.Reason'], '${reason}')`)),
      )
      .map((it) => it.script?.replaceAll("yesterday", since) as string);
    return run(script, checkout, { ...env, TF_BUILD: "True", BUILD_REASON: reason, ...host });
  };

/** What GitLab says of a merge request into `main`. */
export const MERGE_REQUEST = (checkout: Checkout): NodeJS.ProcessEnv => ({
  CI_PIPELINE_SOURCE: "merge_request_event",
  CI_MERGE_REQUEST_DIFF_BASE_SHA: checkout.id("origin/main"),
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
});

export const HOSTS: readonly Host[] = [
  {
    name: "github",
    change: github("pull_request"),
    night: (checkout, env, since) => github("schedule", since)(checkout, env),
  },
  {
    name: "gitlab",
    change: gitlab("plan-check", MERGE_REQUEST),
    night: (checkout, env, since) =>
      gitlab("plan-nightly", () => ({ CI_PIPELINE_SOURCE: "schedule" }), since)(checkout, env),
  },
  {
    name: "azure",
    change: azure("PullRequest", { SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main" }),
    night: (checkout, env, since) => azure("Schedule", {}, since)(checkout, env),
  },
];
