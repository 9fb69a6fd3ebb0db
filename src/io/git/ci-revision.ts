import { readFileSync } from "node:fs";
import { quote } from "../../text/quote.ts";
import { type Environment, type GitRefusal, hostOf, refused } from "./command.ts";

/** What a run of CI is to be compared with. */
interface CiRevision {
  readonly ok: true;
  /** As git resolves it without doubt: a full id or a full name (`origin/main` could be a tag that somebody pushed). */
  readonly revision: string;
  /** The same as people say it: `origin/main`. */
  readonly shown: string;
}

const FULL_ID = /^[0-9a-f]{40,64}$/;
const NO_COMMIT = /^0+$/;
const BY_NAME = "Name the revision: plan check --since origin/main.";
const BY_DATE = "To see what a passing day brings up, use plan check --new-since with the day before.";

/**
 * `--since auto`: the revision that the run's host says its change goes into. The sources of the variables:
 * GitHub, https://docs.github.com/en/actions/reference/workflows-and-actions/variables; GitLab,
 * https://docs.gitlab.com/ci/variables/predefined_variables/; Azure,
 * https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables.
 *
 * @param event what the file at `GITHUB_EVENT_PATH` holds, as `readCiEvent` gives it
 */
export function revisionFromCi(env: Environment, event: unknown): CiRevision | GitRefusal {
  switch (hostOf(env)) {
    case "GitHub":
      return fromGitHub(env, event);
    case "GitLab":
      return fromGitLab(env);
    case "Azure":
      return fromAzure(env);
    case null:
      return refused("--since auto knows only the variables of GitHub Actions, GitLab CI and Azure Pipelines", BY_NAME);
  }
}

/** A pull request has its target; a merge queue its base; a push to the default branch what was there before. */
function fromGitHub(env: Environment, event: unknown): CiRevision | GitRefusal {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  if (name === "pull_request_target") {
    return refused(
      "on pull_request_target the checkout is the target branch itself, not the change",
      "Run the check on pull_request.",
    );
  }
  const base = env["GITHUB_BASE_REF"];
  if (base) return branch(base);
  const queued = text(event, "merge_group", "base_sha");
  if (queued !== null && FULL_ID.test(queued)) return commit(queued);
  if (name !== "push") return noChange("GitHub", name);
  const main = text(event, "repository", "default_branch");
  if (main !== null && env["GITHUB_REF"] !== `refs/heads/${main}`) return branch(main);
  return before(text(event, "before"));
}

function fromGitLab(env: Environment): CiRevision | GitRefusal {
  const base = env["CI_MERGE_REQUEST_DIFF_BASE_SHA"];
  if (base && FULL_ID.test(base)) return commit(base);
  const target = env["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"];
  if (target) return branch(target);
  if (env["CI_PIPELINE_SOURCE"] === "schedule") return noChange("GitLab", "schedule");
  const main = env["CI_DEFAULT_BRANCH"];
  if (main && env["CI_COMMIT_BRANCH"] !== main) return branch(main);
  return before(env["CI_COMMIT_BEFORE_SHA"] ?? null);
}

/** Azure gives a full name for its own repositories and a short one for GitHub's; of a push it says nothing. */
function fromAzure(env: Environment): CiRevision | GitRefusal {
  const target = env["SYSTEM_PULLREQUEST_TARGETBRANCH"] || env["SYSTEM_PULLREQUEST_TARGETBRANCHNAME"];
  if (target) return branch(target.replace(/^refs\/heads\//, ""));
  return noChange("Azure", env["BUILD_REASON"] ?? "");
}

function branch(name: string): CiRevision {
  return { ok: true, revision: `refs/remotes/origin/${name}`, shown: `origin/${name}` };
}

function commit(id: string): CiRevision {
  return { ok: true, revision: id, shown: id.slice(0, 7) };
}

/** The commit that a branch was at before a push. It is all zeros where there was none. */
function before(id: string | null): CiRevision | GitRefusal {
  if (id !== null && FULL_ID.test(id) && !NO_COMMIT.test(id)) return commit(id);
  return refused("the host does not say what the branch was before this run", BY_NAME);
}

function noChange(host: string, reason: string): GitRefusal {
  const why = reason === "" ? "" : ` (it was started by ${quote(reason)})`;
  return refused(`this run of ${host}${why} is not for a change`, `${BY_NAME} ${BY_DATE}`);
}

function text(value: unknown, ...keys: string[]): string | null {
  let at = value;
  for (const key of keys) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === "string" && at !== "" ? at : null;
}

/** What GitHub wrote of the event that started the run; null where there is no such file, or it is no JSON. */
export function readCiEvent(env: Environment): unknown {
  const path = env["GITHUB_EVENT_PATH"];
  if (!path) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
