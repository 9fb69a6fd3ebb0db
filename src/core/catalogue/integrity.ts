import { fixedRule } from "../diagnostic.ts";

// Rules on what a change does to the record (PLAN5xx): none may be lowered or excepted.

export const ENTRY_CHANGED = fixedRule({
  code: "PLAN501",
  name: "entry-changed",
  what: "An entry that was recorded before this change says something else now.",
  why: "The record is worth something because what was once said stays; a change would leave no trace in the papers.",
  fix: "Put the entry back as it was and add one with `corrects: <its date>` and a note. Personal data is taken out with `plan redact`: the note becomes `[redacted]` and `redacted` says who did it, when and why.",
  example: "- date: 2018-10-05\n  due: 2018-12          # it was 2018-11 before this change\n",
});

export const ENTRY_REMOVED = fixedRule({
  code: "PLAN502",
  name: "entry-removed",
  what: "An entry that was recorded before this change is gone.",
  why: "What was said, promised or decided on a day cannot be unsaid; papers that were read to a board rest on it.",
  fix: "Put the entry back. If it was wrong, add one with `corrects: <its date>` and a note: both stay, and only the new one counts.",
  example: "progress: []            # there was an entry of 2018-10-05 before this change\n",
});

export const PLAN_BASELINE_EDITED = fixedRule({
  code: "PLAN503",
  name: "plan-baseline-edited",
  what: "What every due date of the plan is worked out from was edited: its id, baseline, basis, completion, time zone, the way it reads dates, or that it was closed.",
  why: "One line moves every due date at once, and nothing that is overdue would be so any more.",
  fix: "Put the line back. A date that has to move is asked for and decided in its own action. If the plan was copied wrongly from the page, those who keep the repository merge the correction knowingly.",
  example: "baseline: 2018-09        # it was 2018-07 before this change\n",
});

export const PUBLISHED_EDITED = fixedRule({
  code: "PLAN504",
  name: "published-edited",
  what: "Something that was published says something else now: a timescale, owners, outcomes, a milestone, a measure, a title or a text; who an id of the directory stands for; or that an action was adopted.",
  why: "Readers of the paper must find what they were promised; a target that is quietly moved is never missed.",
  fix: "Put it back and record the change as an entry: `due` with a decision, `owners` from a day. If the published text itself was changed by a body that may decide, add an entry with its decision in the same change. What is wrong in a theme, a recommendation or plan.yaml is merged knowingly by whoever keeps the repository.",
  example: "timescale: 6 months      # it was 3 months before this change\n",
});

export const RENUMBERED = fixedRule({
  code: "PLAN505",
  name: "renumbered",
  what: "An action or a theme has another id than before this change.",
  why: "Papers, minutes and other actions know it by its id; under a new one its history seems to begin again.",
  fix: "Give it its id back. An action that takes the place of another is a new file, and the old one is superseded by it.",
  example: "id: 1.4.9                # the same action was 1.4.1 before this change\n",
});

export const FILE_REMOVED = fixedRule({
  code: "PLAN506",
  name: "file-removed",
  what: "An action, a theme or a published text that was in the plan before this change is gone.",
  why: "What was promised in public would vanish from every count, and nobody would hear of it.",
  fix: "Put the file back. An action that is not to be done is `withdrawn`, `superseded` or `transferred`, with a decision.",
  example: "actions/1.4.1-introduce-the-board.md was there before this change and is not there now.",
});

export const GATE_LOOSENED = fixedRule({
  code: "PLAN507",
  name: "gate-loosened",
  what: "The change makes the check itself milder: a severity lowered, an approver or an exception added, a threshold of the rating relaxed, or the plan closed without a decision.",
  why: "A change that could switch off what stops it would never be stopped.",
  fix: "Take it out of this change. Make it a change of its own, which those who may decide merge knowingly: it counts from then on.",
  example: "checks: { PLAN401: warning }    # it was an error before this change\n",
});
