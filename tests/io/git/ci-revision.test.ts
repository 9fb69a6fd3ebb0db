import { describe, expect, it } from "vitest";
import { readCiEvent, revisionFromCi } from "../../../src/io/git/ci-revision.ts";

const ID = "0123456789abcdef0123456789abcdef01234567";
const ZEROS = "0".repeat(40);
const ORIGIN_MAIN = { ok: true, revision: "refs/remotes/origin/main", shown: "origin/main" };
const THE_ID = { ok: true, revision: ID, shown: "0123456" };

describe("--since auto", () => {
  it.each([
    ["a pull request", { GITHUB_EVENT_NAME: "pull_request", GITHUB_BASE_REF: "main" }, null, ORIGIN_MAIN],
    [
      "a merge queue",
      { GITHUB_EVENT_NAME: "merge_group", GITHUB_BASE_REF: "" },
      { merge_group: { base_sha: ID } },
      THE_ID,
    ],
    ["a push to the default branch", push("main"), pushed(ID), THE_ID],
    ["a push to another branch", push("side"), pushed(ID), ORIGIN_MAIN],
    ["a push of an unknown repository", push("main"), { before: ID }, THE_ID],
    ["the first push", push("main"), pushed(ZEROS), null],
    ["a push without its event", push("main"), null, null],
    ["a schedule", { GITHUB_EVENT_NAME: "schedule" }, {}, null],
    ["a target's own checkout", { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_BASE_REF: "main" }, null, null],
    ["an event that is a trap", push("main"), JSON.parse('{"__proto__": {"before": "x"}, "before": ["-x"]}'), null],
  ])("on GitHub: %s", (_what, env, event, expected) => {
    check(revisionFromCi({ GITHUB_ACTIONS: "true", ...env }, event), expected);
  });

  it.each([
    ["a merge request", { CI_MERGE_REQUEST_DIFF_BASE_SHA: ID, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" }, THE_ID],
    ["a merge request without a base", { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" }, ORIGIN_MAIN],
    [
      "a base that is none",
      { CI_MERGE_REQUEST_DIFF_BASE_SHA: "-x", CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" },
      ORIGIN_MAIN,
    ],
    ["a branch", { CI_DEFAULT_BRANCH: "main", CI_COMMIT_BRANCH: "side", CI_COMMIT_BEFORE_SHA: ID }, ORIGIN_MAIN],
    ["the default branch", { CI_DEFAULT_BRANCH: "main", CI_COMMIT_BRANCH: "main", CI_COMMIT_BEFORE_SHA: ID }, THE_ID],
    ["its first push", { CI_DEFAULT_BRANCH: "main", CI_COMMIT_BRANCH: "main", CI_COMMIT_BEFORE_SHA: ZEROS }, null],
    ["a schedule", { CI_PIPELINE_SOURCE: "schedule", CI_DEFAULT_BRANCH: "main", CI_COMMIT_BRANCH: "main" }, null],
  ])("on GitLab: %s", (_what, env, expected) => {
    check(revisionFromCi({ GITLAB_CI: "true", ...env }, null), expected);
  });

  it.each([
    ["a pull request", { SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main" }, ORIGIN_MAIN],
    ["a pull request from GitHub", { SYSTEM_PULLREQUEST_TARGETBRANCH: "main" }, ORIGIN_MAIN],
    ["the short name only", { SYSTEM_PULLREQUEST_TARGETBRANCHNAME: "main" }, ORIGIN_MAIN],
    ["a push", { BUILD_REASON: "IndividualCI" }, null],
  ])("on Azure: %s", (_what, env, expected) => {
    check(revisionFromCi({ TF_BUILD: "True", ...env }, null), expected);
  });

  it("anywhere else says how to name a revision", () => {
    const answer = revisionFromCi({ CI: "true" }, null);
    expect(answer).toMatchObject({ ok: false, help: expect.stringContaining("--since origin/main") });
  });

  it("reads no event where there is none", () => {
    expect(readCiEvent({})).toBe(null);
    expect(readCiEvent({ GITHUB_EVENT_PATH: "/nowhere/event.json" })).toBe(null);
    expect(readCiEvent({ GITHUB_EVENT_PATH: import.meta.filename })).toBe(null);
  });
});

function push(branch: string) {
  return { GITHUB_EVENT_NAME: "push", GITHUB_REF: `refs/heads/${branch}` };
}

function pushed(before: string) {
  return { before, repository: { default_branch: "main" } };
}

function check(answer: ReturnType<typeof revisionFromCi>, expected: object | null): void {
  if (expected !== null) expect(answer).toEqual(expected);
  else expect(answer).toMatchObject({ ok: false, problem: expect.any(String), help: expect.any(String) });
}
