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
  fix: "Put the entry back. If it was wrong, add one with `corrects: <its date>` and a note (`plan correct ID DATE --void`): both stay, and only the new one counts.",
  example: "progress: []            # there was an entry of 2018-10-05 before this change\n",
});

export const PLAN_BASELINE_EDITED = fixedRule({
  code: "PLAN503",
  name: "plan-baseline-edited",
  what: "What every due date of the plan is worked out from was edited: its id, baseline, basis, completion, time zone, the way it reads dates, or that it was closed.",
  why: "One line moves every due date at once, and nothing that is overdue would be so any more.",
  fix: "Put the line back. One date that has to move is asked for and decided in its own action. Where a body that may decide changed it for the plan, record that in the same change: `plan amend plan.yaml#baseline --body … --ref …`.",
  example: "baseline: 2018-09        # it was 2018-07 before this change\n",
});

export const PUBLISHED_EDITED = fixedRule({
  code: "PLAN504",
  name: "published-edited",
  what: "Something that was published says something else now: a timescale, owners, outcomes, a milestone, a measure, a title or a text, what an action waits for; who leads a theme; who sits on a body that decides; a meeting that was held; who an id of the directory stands for; or that an action was adopted.",
  why: "Readers of the paper must find what they were promised; a target that is quietly moved is never missed.",
  fix: "Put it back and record the change as an entry: `due` with a decision, `owners` from a day. Where a body that may decide changed what was published, say so in the same change: in the action an entry with `amends: [timescale]` beside its decision and `ref`; elsewhere an entry of amendments.yaml. `plan amend` writes both. An error of copying is put right with `plan amend … --copying-error`, in wording and names only.",
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
  fix: "Take it out of this change; or record in the same change the decision of a body that could decide before it: `plan amend plan.yaml#approvers --body … --ref …`. It counts from then on.",
  example: "checks: { PLAN401: warning }    # it was an error before this change\n",
});

export const EVIDENCE_REPLACED = fixedRule({
  code: "PLAN508",
  name: "evidence-replaced",
  what: "A file that was recorded as evidence holds something else than before this change.",
  why: "What was complete by it rests on what it said then, and somebody may have assured that.",
  fix: "Put the file back as it was. What shows something else, or more, is a file of its own in an entry of its own.",
  example: "evidence/minutes.md says something else than before this change.",
});

export const ASSURER_JUST_ADDED = fixedRule({
  code: "PLAN509",
  name: "assurer-just-added",
  what: "An action was assured by somebody who came into the directory with the same change.",
  why: "Otherwise, an owner who needs an independent person could make one up.",
  fix: "Add the person to the directory in a change of its own, which others can look at; then have them assure.",
  example: "- { date: 2019-01-10, by: new-auditor, status: assured }    # new-auditor is new in directory.yaml\n",
});

export const CLOSED_UNFINISHED = fixedRule({
  code: "PLAN510",
  name: "closed-unfinished",
  what: "The plan was closed while actions are open, on another day than that of the decision, or without the minute that records it.",
  why: "With the plan every action in it is lost from sight, the unfinished ones too.",
  fix: "End each action first. Then close the plan with `plan finish`, on the day of the decision.",
  example: "state: closed              # and an action is still in progress\nclosed: { date: 2019-07-31 }\n",
});

export const DECISION_REDACTED = fixedRule({
  code: "PLAN511",
  name: "decision-redacted",
  what: "What a body gave as the reason of its decision was taken out by somebody who owns the action.",
  why: "The person who was refused would decide what may be read of it.",
  fix: "Put the note back. Where there is personal data in it, somebody who does not own the action takes it out.",
  example:
    "- date: 2018-10-11\n  decision: { outcome: refused, body: board }\n  note: '[redacted]'\n  redacted: { date: 2018-10-12, by: director, reason: A name }   # director owns the action\n",
});

export const UNDECIDED = fixedRule({
  code: "PLAN512",
  name: "undecided",
  what: "A hold was prolonged, or an action that was adopted put back among the proposals, with no decision on it.",
  why: "What was held until a day would be held for ever, and what is overdue would be no part of the plan any more.",
  fix: "Record it with the decision of a body that may decide, in the same entry or in one beside it.",
  example: "- { date: 2018-12-05, status: on-hold, review: 2019-12 }     # it was on hold until 2018-12\n",
});

export const TYPED_BY_ANOTHER = fixedRule({
  code: "PLAN513",
  name: "typed-by-another",
  what: "A decision of a body that `recorders` binds was typed by somebody who may not record for it, or in a commit without a signature that git verifies.",
  why: "Anybody can write a minute's number; the plan says who may.",
  fix: "Have it recorded by one of those whom `recorders` in plan.yaml names.",
  example:
    "recorders: { board: { authors: [secretary@example.org] } }   # and the commit with the decision is another's\n",
});
