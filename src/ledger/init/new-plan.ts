import { DEFAULT_TIME_ZONE } from "../../calendar/time-zone.ts";
import { textInLine } from "../../edit/write-value.ts";

/** What a new plan is begun with. */
export interface NewPlan {
  readonly title: string;
  readonly publisher: string | null;
  /** ISO: a month or a day. */
  readonly baseline: string;
  /** ISO, of any precision. */
  readonly completion: string;
  /** The title of the first theme. */
  readonly theme: string;
  /** By when the example action is due, as a timescale; an `ongoing` one is looked at again every three months. Null: there is none. */
  readonly timescale: string | null;
  /** How `03/04/2018` is read; null where it is refused. */
  readonly dates: "day-first" | "month-first" | null;
}

/** What `plan.yaml` says of a plan; when all of it is to be done need not be known. */
export type PlanParticulars = Pick<NewPlan, "title" | "publisher" | "baseline"> & {
  readonly completion: string | null;
  readonly dates?: NewPlan["dates"];
  /** The gravest first. */
  readonly priorities?: readonly string[];
  /** Directory ids of those who may decide. */
  readonly approvers?: readonly string[];
};

/** A file of a plan that is being begun, by its path from the plan's folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** An id made of words: `Access & Transfers` is `access-transfers`; `otherwise` where no letter or digit is left. */
export function idFrom(words: string, otherwise: string): string {
  const plain = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, "");
  const id = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, "");
  return id === "" ? otherwise : id;
}

const LONGEST_ID = 48;

/** Patterns of the files, from the plan's folder, that the merge driver merges by their meaning. */
export const MERGED_FILES = ["actions/**/*.md", "themes/*.md", "directory.yaml", "plan.yaml"] as const;

/** The merge driver by whose name git merges them: `plan merge-driver` (docs/merging.md). */
export const MERGE_DRIVER = "plan";

/** The files of a plan with one theme; and an example action, owned by the one post of its directory, where one is wanted. */
export function newPlanFiles(plan: NewPlan): readonly NewFile[] {
  const { timescale } = plan;
  const example = timescale === null ? [] : [{ path: EXAMPLE_PATH, text: exampleText(timescale) }];
  return [
    { path: "plan.yaml", text: planYaml(plan) },
    { path: "directory.yaml", text: directoryText(timescale !== null) },
    { path: `themes/1-${idFrom(plan.theme, "theme")}.md`, text: themeText(plan) },
    ...example,
    ...GIT_FILES,
  ];
}

/** Where the example action is. */
export const EXAMPLE_PATH = "actions/1.1.1-example-action.md";

/** The text of `plan.yaml`. */
export function planYaml({ title, publisher, baseline, completion, dates = null, ...more }: PlanParticulars): string {
  const line = (text: string): string => textInLine(text, "block");
  const list = (words: readonly string[] = []): string => `[${words.map((it) => textInLine(it, "flow")).join(", ")}]`;
  return `id: ${line(idFrom(title, "plan"))}
title: ${line(title)}
${publisher === null ? "" : `publisher: ${line(publisher)}\n`}# Timescales such as "3 months" count from here: a month (to the end of the month that they reach), or a day.
baseline: ${baseline}
${completion === null ? "" : `completion: ${completion}\n`}time-zone: ${DEFAULT_TIME_ZONE}
${dates === null ? "" : `dates: ${dates}\n`}state: live
# Who may approve a later date, a hold or a withdrawal: ids of bodies or posts in directory.yaml.
approvers: ${list(more.approvers)}
${more.priorities?.length ? `# How grave an action is, the gravest first.\npriorities: ${list(more.priorities)}\n` : ""}`;
}

function directoryText(withLead: boolean): string {
  const posts = withLead ? "posts:\n  lead-officer:\n    name: Lead officer\n" : "people: {}\n";
  return `# All whom the plan names, each under an id that actions and entries use. There may also be people, bodies and
# organisations; "plan schema directory" says what can be said of each.
${posts}`;
}

function themeText({ theme, timescale }: NewPlan): string {
  const areas = timescale === null ? "" : 'areas:\n  "1.1":\n    title: First key area\n';
  return `---
id: 1
title: ${textInLine(theme, "block")}
${areas}---

What the theme is about, in the words of the plan.
`;
}

function exampleText(timescale: string): string {
  const review = timescale === "ongoing" ? "review: every 3 months\n" : "";
  return `---
id: 1.1.1
title: An example action
owners:
  - lead-officer
timescale: ${textInLine(timescale, "block")}
${review}outcomes:
  - What is different when it is done
---

What is to be done, in the words of the plan. Write your first action in place of this one.
`;
}

const ATTRIBUTES = `# Two entries on two branches are both kept: plan help merging says how to set that up, once a clone.
${MERGED_FILES.map((pattern) => `${pattern} merge=${MERGE_DRIVER}`).join("\n")}
actions/**/*.md diff=markdown
`;

const IGNORED = `# What a command leaves that was killed while it wrote. The next one takes it away.
.plan-writing-*.tmp
`;

/** What git has to know of a plan. */
export const GIT_FILES: readonly NewFile[] = [
  { path: ".gitattributes", text: ATTRIBUTES },
  { path: ".gitignore", text: IGNORED },
];
