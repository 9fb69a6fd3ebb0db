import type { NewFile } from "./new-plan.ts";

/** The hosts that there is a job for. */
export const CI_HOSTS = ["github", "gitlab", "azure"] as const;
export type CiHost = (typeof CI_HOSTS)[number];

/** Where the job finds the program and the plan. */
interface JobPlaces {
  /** The plan's folder from the repository's top, plain letters, `/`, `.`, `-` and `_` only. */
  readonly plan: string;
  /** Whether the program lies in the same repository. */
  readonly here: boolean;
}

/** What stands in a job for the program's repository, until somebody who knows it puts it there. */
export const PROGRAM_REPOSITORY = "OWNER/REPOSITORY";

/** The CI job that checks each change, by its path from the repository's top. */
export function newPlanJob(host: CiHost, places: JobPlaces): NewFile {
  return JOBS[host](places);
}

const JOBS: Readonly<Record<CiHost, (places: JobPlaces) => NewFile>> = {
  github: ({ plan, here }) => ({
    path: ".github/workflows/plan-check.yml",
    text: `name: Plan
on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The whole history: the check compares with the commit that the branch left from.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${here ? "./.github/actions/plan-check" : `${PROGRAM_REPOSITORY}/.github/actions/plan-check@COMMIT`}
        with:
          plan: ${plan}
`,
  }),
  gitlab: (places) => ({
    path: ".gitlab-ci.yml",
    text: `plan-check:
  image: node:22
  variables:
    # The whole history: the check compares with the commit that the branch left from.
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
${fetching(places, "https://gitlab.com/")
  .map((line) => `    - ${line}\n`)
  .join("")}    - ${checking(places, "text")}
`,
  }),
  azure: (places) => ({
    path: ".azure/plan-check.yml",
    text: `# In Azure Repos, make this pipeline a build validation among the policies of the branch.
trigger: none
pr:
  - main
pool:
  vmImage: ubuntu-latest
steps:
  - checkout: self
    # The whole history: the check compares with the commit that the branch left from.
    fetchDepth: 0
  - task: NodeTool@0
    inputs:
      versionSpec: 22.x
  - script: ${fetching(places, "https://dev.azure.com/").join(" && ")}
    displayName: Build plan
  - script: ${checking(places, "azure")}
    displayName: Check what the pull request introduces
`,
  }),
};

const BESIDE = "../plan-program";

function fetching({ here }: JobPlaces, host: string): readonly string[] {
  if (here) return ["npm ci"];
  return [
    `git clone --quiet ${host}${PROGRAM_REPOSITORY} ${BESIDE}`,
    `git -C ${BESIDE} checkout --quiet COMMIT`,
    `npm --prefix ${BESIDE} ci`,
  ];
}

function checking({ plan, here }: JobPlaces, format: string): string {
  return `node ${here ? "" : `${BESIDE}/`}bin/plan.js check --plan ${plan} --since auto --format ${format}`;
}
