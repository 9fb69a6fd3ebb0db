/** What a change is about: it says under which heading a reader finds it. */
export type ChangeSubject = "plan" | "directory" | "recommendation" | "theme" | "action" | "text" | "file";

/** What is known of a type of change apart from any one. */
export interface ChangeTypeInfo {
  readonly type: ChangeType;
  readonly subject: ChangeSubject;
  /** What it is, in a few words. */
  readonly title: string;
  /**
   * How a summary counts those that are notable: of one, and of more. A single text is said without a number. Null where
   * no change of the type is ever notable.
   */
  readonly tally: string | readonly [one: string, many: string] | null;
}

type Tally = ChangeTypeInfo["tally"];
const same = (words: string): Tally => [words, words];

const TYPES = [
  // What the whole plan rests on.
  ["unreadable", "file", "cannot be read any more", ["file cannot be read any more", "files cannot be read any more"]],
  ["readable", "file", "can be read again", null],
  ["baseline-changed", "plan", "baseline changed", "baseline changed"],
  ["approvers-changed", "plan", "approvers changed", "approvers changed"],
  ["thresholds-changed", "plan", "threshold of the rating changed", "scheme of the rating changed"],
  ["checks-changed", "plan", "severity of a check changed", "severities of checks changed"],
  ["time-zone-changed", "plan", "time zone changed", "time zone changed"],
  ["plan-closed", "plan", "plan closed or reopened", "plan closed or reopened"],
  ["amended", "plan", "amendment recorded", ["amendment recorded", "amendments recorded"]],
  ["amendment-removed", "plan", "amendment gone", ["amendment gone", "amendments gone"]],
  ["plan-edited", "plan", "plan edited", "plan's own particulars edited"],
  // What became of actions.
  ["action-removed", "action", "removed", ["action removed", "actions removed"]],
  ["action-renumbered", "action", "renumbered", ["action renumbered", "actions renumbered"]],
  ["action-added", "action", "added", ["action added", "actions added"]],
  ["action-joined", "action", "joined the plan", null],
  ["action-joins-later", "action", "not yet in the plan", ["action joins later", "actions join later"]],
  ["proposed", "action", "proposed", null],
  ["adopted", "action", "adopted", null],
  ["started", "action", "started", null],
  ["completed", "action", "completed", same("completed with evidence missing")],
  ["assured", "action", "assured", null],
  ["assurance-failed", "action", "assurance failed", same("failed assurance")],
  ["reopened", "action", "reopened", same("reopened")],
  ["held", "action", "put on hold", same("put on hold without a decision of its own")],
  ["resumed", "action", "taken up again", null],
  ["withdrawn", "action", "withdrawn", same("withdrawn")],
  ["superseded", "action", "superseded", same("superseded")],
  ["transferred", "action", "transferred", same("transferred")],
  [
    "status-changed",
    "action",
    "status changed",
    ["status changed without an entry", "statuses changed without an entry"],
  ],
  // Dates and decisions.
  ["due-sought", "action", "date sought", ["date sought without decision", "dates sought without decision"]],
  ["status-sought", "action", "status sought", ["status sought without decision", "statuses sought without decision"]],
  ["request-refused", "action", "request refused", ["request refused", "requests refused"]],
  ["request-deferred", "action", "request deferred", ["request deferred", "requests deferred"]],
  [
    "request-approved",
    "action",
    "request approved",
    ["request approved without a decision of its own", "requests approved without a decision of its own"],
  ],
  ["request-overtaken", "action", "request overtaken", null],
  ["due-moved", "action", "due date moved", ["date moved without decision", "dates moved without decision"]],
  ["due-set", "action", "due date set", ["due date set without decision", "due dates set without decision"]],
  ["due-removed", "action", "due date taken away", ["due date taken away", "due dates taken away"]],
  ["became-overdue", "action", "became overdue", same("became overdue")],
  ["no-longer-overdue", "action", "no longer overdue", null],
  ["rating-changed", "action", "rating changed", same("gone off track")],
  ["forecast-changed", "action", "forecast changed", ["forecast after the due date", "forecasts after the due date"]],
  ["forecast-lapsed", "action", "forecast lapsed", null],
  ["confidence-changed", "action", "confidence changed", same("with low confidence")],
  // Progress and people.
  ["milestone-met", "action", "milestone met", null],
  ["milestone-not-met", "action", "milestone no longer met", ["milestone no longer met", "milestones no longer met"]],
  ["milestone-missed", "action", "milestone missed", ["milestone missed", "milestones missed"]],
  ["review-done", "action", "review done", null],
  ["review-missed", "action", "review missed", ["review missed", "reviews missed"]],
  ["measured", "action", "measure taken", null],
  [
    "evidence-file-edited",
    "action",
    "a file of evidence holds something else",
    ["file of evidence replaced", "files of evidence replaced"],
  ],
  ["evidence-edited", "action", "evidence described otherwise", null],
  ["evidence-added", "action", "evidence added", null],
  ["evidence-removed", "action", "evidence gone", ["piece of evidence gone", "pieces of evidence gone"]],
  ["owners-changed", "action", "owners changed", null],
  ["owner-edited", "action", "an owner's particulars changed", null],
  ["organisations-changed", "action", "organisations changed", null],
  // The record, and what was published.
  ["entry-removed", "action", "entry removed", ["entry removed", "entries removed"]],
  ["entry-changed", "action", "entry changed", ["entry changed", "entries changed"]],
  ["entry-redacted", "action", "entry redacted", ["entry redacted", "entries redacted"]],
  ["entry-corrected", "action", "entry corrected", null],
  ["entry-added", "action", "entry added", null],
  ["action-edited", "action", "edited", ["published field edited", "published fields edited"]],
  ["exceptions-changed", "action", "exceptions changed", same("with other exceptions from checks")],
  ["file-renamed", "action", "file renamed", null],
  ["recommendation-removed", "recommendation", "removed", ["recommendation removed", "recommendations removed"]],
  ["recommendation-added", "recommendation", "added", null],
  ["recommendation-edited", "recommendation", "edited", ["recommendation edited", "recommendations edited"]],
  ["theme-removed", "theme", "removed", ["theme removed", "themes removed"]],
  ["theme-renumbered", "theme", "renumbered", ["theme renumbered", "themes renumbered"]],
  ["theme-added", "theme", "added", null],
  ["theme-edited", "theme", "edited", ["theme edited", "themes edited"]],
  ["party-removed", "directory", "taken out of the directory", null],
  ["party-added", "directory", "added to the directory", null],
  ["party-edited", "directory", "edited in the directory", null],
  ["text-removed", "text", "removed", ["published text removed", "published texts removed"]],
  ["text-added", "text", "added", null],
  ["text-edited", "text", "edited", ["published text edited", "published texts edited"]],
  ["file-removed", "file", "removed", ["file removed", "files removed"]],
  ["file-added", "file", "added", null],
] as const;

export type ChangeType = (typeof TYPES)[number][0];

/** Every type of change, those first that a reader asks about first: the order in which changes are listed. */
export const CHANGE_TYPES: readonly ChangeTypeInfo[] = TYPES.map(([type, subject, title, tally]) => {
  return { type, subject, title, tally };
});

/** The names of the types, for the schema of the JSON. */
export const CHANGE_TYPE_NAMES: readonly ChangeType[] = TYPES.map(([type]) => type);
