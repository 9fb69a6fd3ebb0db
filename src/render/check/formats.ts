import type { CheckReport } from "../../views/check.ts";
import { renderJson } from "../json.ts";
import { renderCheckAzure } from "./azure.ts";
import { renderComment } from "./comment.ts";
import type { CheckSurface } from "./findings.ts";
import { renderCheckGithub } from "./github.ts";
import { renderCheckGitlab } from "./gitlab.ts";
import { renderCheckJunit } from "./junit.ts";
import { renderCheckSarif } from "./sarif.ts";
import { renderCheckText } from "./text.ts";

export type { CheckSurface } from "./findings.ts";

/** A way to write the findings of a check down. */
export interface CheckFormat {
  /** Its name in `--format`. */
  readonly name: string;
  /** What it is, for help text. */
  readonly description: string;
  /** It has a place for what mends a finding without a decision. */
  readonly showsFixes?: true;
  readonly render: (report: CheckReport, surface: CheckSurface) => string;
}

/** Every format of `plan check`, the default first. `--format`'s choices, its help and its errors come from this list. */
export const CHECK_FORMATS: readonly CheckFormat[] = [
  { name: "text", description: "for reading, in a terminal or piped", render: renderCheckText },
  { name: "markdown", description: "a comment on a pull request: what it does, what is wrong", render: renderComment },
  { name: "json", description: "the whole document, for programs", render: (report) => renderJson(report) },
  { name: "github", description: "annotations for a GitHub workflow, and the log", render: renderCheckGithub },
  { name: "gitlab", description: "GitLab's Code Quality report", render: (report) => renderCheckGitlab(report) },
  { name: "azure", description: "issues for Azure Pipelines", render: (report) => renderCheckAzure(report) },
  { name: "sarif", description: "SARIF 2.1.0, for code scanning", showsFixes: true, render: renderCheckSarif },
  { name: "junit", description: "JUnit's XML, for test reports", render: (report) => renderCheckJunit(report) },
];
