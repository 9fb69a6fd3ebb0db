/** What a change is about: it says under which heading a reader finds it. */
export type ChangeSubject = "plan" | "directory" | "recommendation" | "theme" | "action" | "text" | "file";

/** What is known of a type of change apart from any one. */
export interface ChangeTypeInfo {
  readonly type: ChangeType;
  readonly subject: ChangeSubject;
  /** What it is, in a few words. */
  readonly title: string;
  /**
   * What a change of this type does, for the first line of a diff, before the ids that it does it to; of the plan
   * itself, the whole. Null where it only follows from another, or from the day.
   */
  readonly deed: string | null;
}

/** What the entries of everyday reporting do. */
export const REPORTS = "reports on";

const TYPES = [
  // What the whole plan rests on.
  ["unreadable", "file", "cannot be read any more", "leaves unreadable"],
  ["readable", "file", "can be read again", "mends"],
  ["baseline-changed", "plan", "baseline changed", "moves the baseline"],
  ["approvers-changed", "plan", "approvers changed", "changes who may decide"],
  ["thresholds-changed", "plan", "threshold of the rating changed", "changes the scheme of the rating"],
  ["checks-changed", "plan", "severity of a check changed", "changes the checks"],
  ["time-zone-changed", "plan", "time zone changed", "changes the time zone"],
  ["plan-closed", "plan", "plan closed or reopened", "closes or reopens the plan"],
  ["amended", "plan", "amendment recorded", "records an amendment"],
  ["amendment-removed", "plan", "amendment gone", "takes out an amendment"],
  ["plan-edited", "plan", "plan edited", "edits plan.yaml"],
  // What became of actions.
  ["action-removed", "action", "removed", "removes"],
  ["action-renumbered", "action", "renumbered", "renumbers"],
  ["action-added", "action", "added", "adds"],
  ["action-joined", "action", "joined the plan", null],
  ["action-joins-later", "action", "not yet in the plan", "postpones the joining of"],
  ["proposed", "action", "proposed", "proposes"],
  ["adopted", "action", "adopted", "adopts"],
  ["started", "action", "started", "starts"],
  ["assurance-failed", "action", "assurance failed", "fails the assurance of"],
  ["reopened", "action", "reopened", "reopens"],
  ["completed", "action", "completed", "completes"],
  ["assured", "action", "assured", "assures"],
  ["held", "action", "put on hold", "puts on hold"],
  ["resumed", "action", "taken up again", "takes up again"],
  ["withdrawn", "action", "withdrawn", "withdraws"],
  ["superseded", "action", "superseded", "supersedes"],
  ["transferred", "action", "transferred", "transfers"],
  ["status-changed", "action", "status changed", "changes the status of"],
  // Dates and decisions.
  ["due-sought", "action", "date sought", "asks for another date for"],
  ["status-sought", "action", "status sought", "asks for another status for"],
  ["request-refused", "action", "request refused", "records a refusal for"],
  ["request-deferred", "action", "request deferred", "records a deferral for"],
  ["request-approved", "action", "request approved", "records an approval for"],
  ["request-overtaken", "action", "request overtaken", null],
  ["due-moved", "action", "due date moved", "moves the due date of"],
  ["due-set", "action", "due date set", "sets the due date of"],
  ["due-removed", "action", "due date taken away", "takes away the due date of"],
  ["became-overdue", "action", "became overdue", null],
  ["no-longer-overdue", "action", "no longer overdue", null],
  ["rating-changed", "action", "rating changed", null],
  ["forecast-changed", "action", "forecast changed", REPORTS],
  ["forecast-lapsed", "action", "forecast lapsed", null],
  ["confidence-changed", "action", "confidence changed", REPORTS],
  // Progress and people.
  ["milestone-met", "action", "milestone met", REPORTS],
  ["milestone-not-met", "action", "milestone no longer met", "takes back a milestone of"],
  ["milestone-missed", "action", "milestone missed", null],
  ["review-done", "action", "review done", REPORTS],
  ["review-missed", "action", "review missed", null],
  ["measured", "action", "measure taken", REPORTS],
  ["evidence-file-edited", "action", "a file of evidence holds something else", "replaces evidence of"],
  ["evidence-edited", "action", "evidence described otherwise", "edits the evidence of"],
  ["evidence-added", "action", "evidence added", REPORTS],
  ["evidence-removed", "action", "evidence gone", "takes away evidence of"],
  ["owners-changed", "action", "owners changed", "changes the owners of"],
  ["owner-edited", "action", "an owner's particulars changed", null],
  ["organisations-changed", "action", "organisations changed", null],
  // The record, and what was published.
  ["entry-removed", "action", "entry removed", "removes an entry of"],
  ["entry-changed", "action", "entry changed", "changes an entry of"],
  ["entry-redacted", "action", "entry redacted", "redacts an entry of"],
  ["entry-corrected", "action", "entry corrected", "corrects an entry of"],
  ["entry-added", "action", "entry added", REPORTS],
  ["action-edited", "action", "edited", "edits"],
  ["exceptions-changed", "action", "exceptions changed", "changes the exceptions of"],
  ["file-renamed", "action", "file renamed", "renames the file of"],
  ["recommendation-removed", "recommendation", "removed", "removes recommendation"],
  ["recommendation-added", "recommendation", "added", "adds recommendation"],
  ["recommendation-edited", "recommendation", "edited", "edits recommendation"],
  ["theme-removed", "theme", "removed", "removes theme"],
  ["theme-renumbered", "theme", "renumbered", "renumbers theme"],
  ["theme-added", "theme", "added", "adds theme"],
  ["theme-edited", "theme", "edited", "edits theme"],
  ["party-removed", "directory", "taken out of the directory", "takes out of the directory"],
  ["party-added", "directory", "added to the directory", "adds to the directory"],
  ["party-edited", "directory", "edited in the directory", "edits in the directory"],
  ["text-removed", "text", "removed", "removes"],
  ["text-added", "text", "added", "adds"],
  ["text-edited", "text", "edited", "edits"],
  ["file-removed", "file", "removed", "removes"],
  ["file-added", "file", "added", "adds"],
] as const;

export type ChangeType = (typeof TYPES)[number][0];

/** Every type of change, those first that a reader asks about first: the order in which changes are listed. */
export const CHANGE_TYPES: readonly ChangeTypeInfo[] = TYPES.map(([type, subject, title, deed]) => {
  return { type, subject, title, deed };
});

/** The names of the types, for the schema of the JSON. */
export const CHANGE_TYPE_NAMES: readonly ChangeType[] = TYPES.map(([type]) => type);
