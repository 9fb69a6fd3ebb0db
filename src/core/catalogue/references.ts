import { errorRule, type RuleInfo, warningRule } from "../diagnostic.ts";

// Rules on what one thing of the plan says of another (PLAN3xx): ids, names, evidence.

export const UNKNOWN_OWNER = errorRule({
  code: "PLAN301",
  name: "unknown-owner",
  what: "An owner, a theme's lead or the author of an entry is not in the directory.",
  why: "Nobody can be asked how the action stands, and it is missing from every list by owner.",
  fix: "Correct the id, or add the person, post, body or organisation to `directory.yaml`.",
  example: "owners:\n  - director-of-adult-servces\n",
});

export const UNKNOWN_BODY = errorRule({
  code: "PLAN302",
  name: "unknown-body",
  what: "A body or post that decides, meets or approves, or whom a body is made of, is not in the directory.",
  why: "A decision by nobody that the plan knows changes nothing, and cannot be traced.",
  fix: "Correct the id, or add the body or post to `directory.yaml`.",
  example: "decision: { outcome: approved, body: hwb-exective-group }\n",
});

export const UNKNOWN_THEME = errorRule({
  code: "PLAN303",
  name: "unknown-theme",
  what: "An action or a recommendation is of a theme that has no file.",
  why: "It stands under no theme, and is missing from every table by theme.",
  fix: "Correct the id or the `theme`, or add the theme's file to `themes/`.",
  example: "id: R3\ntheme: 9\n",
});

export const UNKNOWN_KEY_AREA = errorRule({
  code: "PLAN304",
  name: "unknown-key-area",
  what: "An action's id carries a key area that its theme does not list.",
  why: "It would stand under a heading that nobody has written; most often the id has a slip in it.",
  fix: "Correct the id, or add the key area to `areas` of its theme. A theme that lists no key area at all is left alone.",
  example: 'id: 1.9.1 in a theme with `areas: { "1.1": { title: Vision } }`\n',
});

export const UNKNOWN_RECOMMENDATION = errorRule({
  code: "PLAN305",
  name: "unknown-recommendation",
  what: "An action or a theme names a recommendation that is not in `recommendations.yaml`.",
  why: "A report would say that something is answered which nobody recommended, and leave the one that was meant unanswered.",
  fix: "Correct the id, or add the recommendation with its text.",
  example: "recommendations: [12]\n",
});

export const UNKNOWN_ACTION = errorRule({
  code: "PLAN306",
  name: "unknown-action",
  what: "An action names another that the plan does not have.",
  why: "What it waits for, belongs with or was replaced by cannot be followed.",
  fix: "Correct the id. `needs`, `to` of a superseded action and `source.inherited` name actions; `related` may also name key areas and themes.",
  example: "needs:\n  - 1.4.99\n",
});

export const UNKNOWN_MILESTONE = errorRule({
  code: "PLAN307",
  name: "unknown-milestone",
  what: "An entry says that a milestone was met which the action does not have.",
  why: "The milestone that was meant goes on counting as missed.",
  fix: "Write the title of the milestone letter by letter, or add the milestone to `milestones`.",
  example:
    "milestones:\n  - { by: 2018-09, title: First meeting }\nprogress:\n  - { date: 2018-09-18, met: [First meting] }\n",
});

export const UNKNOWN_MEASURE = errorRule({
  code: "PLAN308",
  name: "unknown-measure",
  what: "An entry gives a value for a measure that the action does not have.",
  why: "The value is shown nowhere, and the measure that was meant looks as if nobody had measured it.",
  fix: "Write the name of the measure letter by letter, or add the measure to `measures`.",
  example:
    "measures:\n  - { name: Delayed days }\nprogress:\n  - { date: 2018-09-18, measured: [{ name: Delayed day, value: 12 }] }\n",
});

export const MISSING_EVIDENCE = errorRule({
  code: "PLAN309",
  name: "missing-evidence",
  what: "Evidence is named by a path at which the plan has no file: one that begins with `evidence/`, `./`, `../` or another folder of the plan.",
  why: "Anybody who checks what was claimed finds nothing there.",
  fix: "Add the file to `evidence/`, or correct the path, which counts from the plan's folder. Evidence that is kept elsewhere is a link that begins with https:// or words that say where it is.",
  example: "evidence:\n  - evidence/itb-2018-12-18-minutes.md\n",
});

export const DUPLICATE_ID = errorRule({
  code: "PLAN310",
  name: "duplicate-id",
  what: "Two actions, two themes or two recommendations have the same id.",
  why: "Whatever names the id could mean either, and every count is one too high or one too low.",
  fix: "Give one of the two another id that was never used, or delete the one that was copied by mistake.",
  example: "Two files in actions/ with `id: 1.4.1`",
});

export const NEEDS_CYCLE = errorRule({
  code: "PLAN311",
  name: "needs-cycle",
  what: "Actions wait for one another in a ring, or an action waits for itself.",
  why: "None of them could ever begin.",
  fix: "Take one id of the ring out of `needs`: the action that it names does not really have to come first.",
  example: "id: 1.4.1\nneeds: [1.4.2]\n\nid: 1.4.2\nneeds: [1.4.1]\n",
});

export const OWNERS_HAVE_LEFT = warningRule({
  code: "PLAN312",
  name: "owners-have-left",
  what: "An action that is still to be done is owned only by people or posts that have come to an end (`until`).",
  why: "Nobody who is still there has taken it on.",
  fix: "Record the new owners in an entry (`plan reassign`), or correct `until` in the directory.",
  example: "example-director: { name: Example Director, until: 2018-09-30 }\n",
});

export const RECOMMENDATION_UNANSWERED = warningRule({
  code: "PLAN313",
  name: "recommendation-unanswered",
  what: "No action names the recommendation, and none is in a theme that answers it.",
  why: "The plan exists to answer the recommendations; one that nobody acts on should be seen.",
  fix: "Name it in `recommendations` of the action that answers it, or say `response: not-agreed` with the reason.",
  example: "- { id: 12, theme: 6, text: The system must …, response: agreed }\n",
});

export const RECOMMENDATIONS_DISAGREE = warningRule({
  code: "PLAN314",
  name: "recommendations-disagree",
  what: "A theme's own list of recommendations and `recommendations.yaml` do not agree.",
  why: "Two parts of the published plan give the recommendation to different themes, so a reader cannot tell who answers it.",
  fix: "Correct the one that was copied wrongly. Where the printed document itself disagrees, leave both as printed, and raise it with the publisher.",
  example: "recommendations: [1, 4] in theme 1, and { id: 7, theme: 1 } in recommendations.yaml\n",
});

export const UNKNOWN_ORGANISATION = errorRule({
  code: "PLAN315",
  name: "unknown-organisation",
  what: "A person or post of the directory belongs to an organisation that is not among its `organisations`.",
  why: "Actions of that person are missing from what is listed by organisation.",
  fix: "Correct the id, or add the organisation to `organisations` in `directory.yaml`.",
  example: "people:\n  example-director: { name: Example Director, organisation: hampshire-county-concil }\n",
});

export const UNKNOWN_PROGRAMME = errorRule({
  code: "PLAN316",
  name: "unknown-programme",
  what: "An action is of a programme that `plan.yaml` does not list.",
  why: "It is missing from what the board is reported by programme.",
  fix: "Write the programme letter by letter as in `programmes` of `plan.yaml`, or add it there.",
  example: "programme: Patient flow and onwards care\n",
});

export const UNKNOWN_ENTRY = errorRule({
  code: "PLAN317",
  name: "unknown-entry",
  what: "A correction names an entry that the action does not have, itself, or one that leads back to it.",
  why: "It corrects nothing: the entry that was meant goes on counting.",
  fix: "Write the day of the entry that is wrong, `2018-10-05`, or `2018-10-05/2` for the second of that day.",
  example:
    "progress:\n  - { date: 2018-10-05, status: complete }\n  - { date: 2018-10-09, corrects: 2018-10-06, note: Not yet. }\n",
});

export const UNKNOWN_SUCCESSOR = errorRule({
  code: "PLAN318",
  name: "unknown-successor",
  what: "A `successor` or the `holder` of a post is not in the directory, is the same person or post, or is a holder who is no person.",
  why: "Nobody can see who has taken over.",
  fix: "Correct the id, or add the successor to the directory.",
  example: "people:\n  example-director: { name: Example Director, until: 2018-09-30, successor: exmaple-successor }\n",
});

export const UNUSED_DIRECTORY_ENTRY: RuleInfo = {
  code: "PLAN320",
  name: "unused-directory-entry",
  severity: "off",
  fixed: false,
  what: "Somebody stands in the directory whom nothing in the plan names.",
  why: "It may be left over; or a name that the document prints was not taken over into the action.",
  fix: "Take it away if it is left over. A directory that lists everybody whom the document prints may well have such entries.",
  example: "people: { example-director: { name: Example Director } }\n",
};

export const NO_EVIDENCE = errorRule({
  code: "PLAN321",
  name: "no-evidence",
  what: "What is given as evidence shows nothing: a file with nothing in it, words that name nothing (“TBC”), a file of the plan itself, a file that is not the one that was recorded, or a link that is neither https, http nor mailto.",
  why: "A reader finds nothing there, or only the claim once more.",
  fix: "Put the file that shows it into `evidence/`, give a link that begins with https://, or say in words where it is and who holds it.",
  example: "evidence:\n  - ./introduction.md\n",
});

export const SAME_PARTY_TWICE = warningRule({
  code: "PLAN322",
  name: "same-party-twice",
  what: "Two people or posts of the directory have one address, or names that are taken for one: the same but for accents, letter case or letters of another alphabet.",
  why: "They count as the same wherever somebody must be independent, and a reader cannot tell them apart.",
  fix: "Where they are one, keep one id. Where they are two, write names and addresses that tell them apart.",
  example: "people:\n  jo: { name: Jo Example }\n  jo-2: { name: JO EXAMPLE }\n",
});

export const VACANT_OWNER = errorRule({
  code: "PLAN323",
  name: "vacant-owner",
  what: "An entry hands an action over to nobody, or only to posts that are vacant.",
  why: "An action that nobody owns is one that nobody can be asked about.",
  fix: "Name somebody who is there as an owner, beside the post until it is filled.",
  example: "progress:\n  - { date: 2018-10-05, owners: [transformation-lead] }    # vacant: true in directory.yaml\n",
});

export const UNKNOWN_PRIORITY = errorRule({
  code: "PLAN324",
  name: "unknown-priority",
  what: "An action has a priority that `plan.yaml` does not list.",
  why: "Nobody can tell how grave that is: lists cannot put it in its place.",
  fix: "Write the priority letter by letter as in `priorities` of `plan.yaml`, or add it there, in the place of its gravity.",
  example: "priority: very high\n",
});
