import type { NewFile } from "./new-plan.ts";

/** The hosts that there is a job for. */
export const CI_HOSTS = ["github", "gitlab", "azure"] as const;
export type CiHost = (typeof CI_HOSTS)[number];
export const HOST_NAMES: Readonly<Record<CiHost, string>> = {
  github: "GitHub",
  gitlab: "GitLab",
  azure: "Azure DevOps",
};

/** What a job has to know. */
interface JobSettings {
  /** The plan's folder from the repository's top, plain letters, `/`, `.`, `-` and `_` only. */
  readonly plan: string;
  /** What npm is asked for: `plan-ledger@1`. */
  readonly program: string;
}

/**
 * The CI job that checks each change, and every night what has come up, by its path from the repository's top.
 *
 * The program is installed with `--global`: that reads no `.npmrc` and no `node_modules` of the checkout, and so a branch
 * cannot put another program in its place, as it could with npx.
 */
export function newPlanJob(host: CiHost, settings: JobSettings): NewFile {
  return JOBS[host](settings);
}

const JOBS: Readonly<Record<CiHost, (settings: JobSettings) => NewFile>> = {
  github: ({ plan, program }) => ({
    path: ".github/workflows/plan-check.yml",
    text: `# Checks the plan: each pull request, and every night what has come up since the day before.
name: Plan
on:
  pull_request:
  schedule:
    - cron: "0 5 * * *"
  workflow_dispatch:
permissions:
  contents: read
  # For one comment on the pull request. The job's own token is enough; there is nothing to set up.
  pull-requests: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          # The whole history: the check compares with the commit that the branch left from.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      - run: npm install --global ${program}
      - run: bash "$(npm root --global)/plan-ledger/bin/check-on-github.sh"
        env:
          PLAN_FOLDER: "${plan}"
          GH_TOKEN: \${{ github.token }}
`,
  }),
  gitlab: ({ plan, program }) => ({
    path: ".gitlab-ci.yml",
    text: `# Checks the plan: each merge request, and what has come up since the day before whenever a schedule starts it (under
# Build, Pipeline schedules). It needs no token.
plan-check:
  image: node:22
  variables:
    # The whole history: the check compares with the commit that the branch left from.
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm install --global ${program}
    # The first check writes the log, and its exit code is the job's; the second writes the report.
    - code=0; plan-ledger check --plan ${plan} --since auto || code=$?
    - plan-ledger check --plan ${plan} --since auto --fail-on never --format gitlab > plan-check.json || true
    - exit $code
  artifacts:
    when: always
    reports:
      codequality: plan-check.json

plan-nightly:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - npm install --global ${program}
    - code=0; plan-ledger check --plan ${plan} --new-since yesterday || code=$?
    - plan-ledger check --plan ${plan} --new-since yesterday --fail-on never --format junit > plan-check.xml || true
    - exit $code
  artifacts:
    when: always
    reports:
      junit: plan-check.xml
`,
  }),
  azure: ({ plan, program }) => ({
    path: ".azure/plan-check.yml",
    text: `# Checks the plan: each pull request, every night what has come up since the day before, and all of it whenever somebody
# starts it. Make a pipeline of this file. \`pr\` counts for repositories on GitHub; in Azure Repos, make the pipeline a
# build validation among the policies of the branch. It needs no token.
trigger: none
pr:
  branches:
    include: ["*"]
schedules:
  - cron: "0 5 * * *"
    displayName: Nightly
    branches:
      include: [main]
    always: true
pool:
  vmImage: ubuntu-latest
steps:
  - checkout: self
    # The whole history: the check compares with the commit that the branch left from.
    fetchDepth: 0
  - task: NodeTool@0
    inputs:
      versionSpec: 22.x
  - script: npm install --global ${program}
    displayName: Install the program
  - script: plan-ledger check --plan ${plan} --since auto --format azure
    displayName: Check what the pull request introduces
    condition: and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'))
  - script: plan-ledger check --plan ${plan} --new-since yesterday --format azure
    displayName: Check what has come up since yesterday
    condition: and(succeeded(), eq(variables['Build.Reason'], 'Schedule'))
  - script: plan-ledger check --plan ${plan} --format azure
    displayName: Check all of the plan
    condition: and(succeeded(), not(in(variables['Build.Reason'], 'PullRequest', 'Schedule')))
`,
  }),
};
