import { expect, test } from "vitest";
import { linesOnHost } from "../../../src/io/git/lines-on-host.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const GITHUB = {
  ...{ GITHUB_ACTIONS: "true", GITHUB_SERVER_URL: "https://github.example.org" },
  ...{ GITHUB_REPOSITORY: "an-owner/a-repository", GITHUB_SHA: SHA },
};
const GITLAB = {
  ...{ GITLAB_CI: "true", CI_SERVER_URL: "https://gitlab.com" },
  ...{ CI_PROJECT_PATH: "group/sub/project", CI_COMMIT_SHA: SHA },
};
const AZURE = {
  ...{ TF_BUILD: "True", BUILD_REPOSITORY_URI: "https://name@dev.azure.com/org/a%20project/_git/repo" },
  ...{ BUILD_SOURCEVERSION: SHA },
};

test.each([
  ["GitHub", GITHUB, `https://github.example.org/an-owner/a-repository/blob/${SHA}/plan/plan.yaml#L3-L5`],
  ["GitLab", GITLAB, `https://gitlab.com/group/sub/project/-/blob/${SHA}/plan/plan.yaml#L3-5`],
  [
    "Azure, without the name that it clones with",
    AZURE,
    `https://dev.azure.com/org/a%20project/_git/repo?path=/plan/plan.yaml&version=GC${SHA}&line=3&lineEnd=6&lineStartColumn=1&lineEndColumn=1`,
  ],
])("%s shows the lines of the run's commit", (_host, env, expected) => {
  expect(linesOnHost(env)?.("plan/plan.yaml", 3, 5)).toBe(expected);
});

test("one line alone is no range", () => {
  expect(linesOnHost(GITHUB)?.("plan/plan.yaml", 3, 3)).toMatch(/#L3$/);
});

test("no name of a file can end the link or lead elsewhere", () => {
  const url = linesOnHost(GITHUB)?.("plan/a) [b](c) ?x#y%/é '*.md", 1, 1) ?? "";
  expect(url).not.toMatch(/[\s()<>'*]/);
  expect(decodeURIComponent(new URL(url).pathname)).toContain("/plan/a) [b](c) ?x#y%/é '*.md");
});

test("elsewhere, and where the host does not say enough, there is none", () => {
  expect(linesOnHost({})).toBeNull();
  expect(linesOnHost({ ...GITHUB, GITHUB_SHA: "" })).toBeNull();
  expect(linesOnHost({ TF_BUILD: "True" })).toBeNull();
});
