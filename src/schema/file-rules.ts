import type { RuleInfo } from "../core/diagnostic.ts";

function rule(severity: "error" | "warning", info: Omit<RuleInfo, "severity" | "fixed">): RuleInfo {
  return { ...info, severity, fixed: false };
}

export const THEME_TWICE = rule("error", {
  code: "PLAN211",
  name: "theme-stored-twice",
  what: "An action whose id carries its theme also has a `theme` field.",
  why: "What is written in two places will one day disagree; the id decides.",
  fix: "Take the `theme` line away.",
  example: "id: 1.4.1\ntheme: 1\n",
});

export const THEME_MISSING = rule("error", {
  code: "PLAN212",
  name: "theme-missing",
  what: "An action whose id does not carry a theme has no `theme` field.",
  why: "It would stand under no theme, and be missing from every table by theme.",
  fix: "Add `theme:` with the theme's id.",
  example: "id: R3\ntitle: Review the pathway\n",
});

export const NO_OWNERS = rule("warning", {
  code: "PLAN213",
  name: "no-owners",
  what: "No owner is printed for the action.",
  why: "Nobody can be asked how it stands.",
  fix: "Where the document names an owner, add `owners:`, the lead first. Where it does not, leave it: nothing is invented.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n---\n",
});

export const NO_TIMESCALE = rule("warning", {
  code: "PLAN214",
  name: "no-timescale",
  what: "No timescale is printed for the action.",
  why: "It has no due date, so it can never be overdue.",
  fix: "Where the document prints a timescale, add it word for word. Otherwise have a due date approved in an entry.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n---\n",
});

export const NO_OUTCOMES = rule("warning", {
  code: "PLAN215",
  name: "no-outcomes",
  what: "No outcome is printed for the action.",
  why: "Nobody can tell whether it has done what it was for.",
  fix: "Where the document prints outcomes, add `outcomes:`, one to a line. Where it does not, leave it.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n---\n",
});

export const STRAY_FILE = rule("error", {
  code: "PLAN216",
  name: "stray-file",
  what: "A file stands where the ledger keeps its own, and is none of them.",
  why: "It may be an action that nobody counts because its name ends in the wrong letters.",
  fix: "Give an action or theme the ending `.md` and a ledger file the ending `.yaml`; move anything else to `evidence/`.",
  example: "actions/1.4.1-introduce-the-board.markdown",
});

export const NO_PLAN_FILE = rule("error", {
  code: "PLAN217",
  name: "no-plan-file",
  what: "The folder has no `plan.yaml`.",
  why: "Without its baseline no due date can be worked out.",
  fix: "Write `plan.yaml` with `id`, `title` and `baseline`, or start a plan with `plan init`.",
  example: "A folder with actions/ but without plan.yaml",
});

export const DUPLICATE_PARTY = rule("error", {
  code: "PLAN218",
  name: "duplicate-directory-id",
  what: "Two entries of the directory have the same id.",
  why: "Whoever is named by it could be either.",
  fix: "Give one of the two another id, and correct the files that name it.",
  example: "people: { itb: { name: Ida T. Brown } }\nbodies: { itb: { name: Improvement and Transformation Board } }\n",
});

export const CLOSED_STATE = rule("error", {
  code: "PLAN222",
  name: "closed-state",
  what: "The plan's `state` and its `closed` do not agree.",
  why: "A closed plan is shown as of the day on which it closed; that day must be known, and a live plan must not have one.",
  fix: "For a closed plan write `state: closed` and `closed: { date: … }`; for a live one neither.",
  example: "state: closed\n",
});
