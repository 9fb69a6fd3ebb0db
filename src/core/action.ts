import type { Period } from "../calendar/period.ts";
import type { PlanDate, Step } from "../calendar/plan-date.ts";
import type { Timescale } from "../calendar/timescale.ts";
import type { Confidence, Status } from "./status.ts";

/** One action of the plan, as its file says it. Nothing here is derived but `theme` and `keyArea`, which an id such as `1.4.1` carries. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly theme: string | null;
  readonly keyArea: string | null;
  /** Directory ids, the lead first; null where the plan prints none. */
  readonly owners: readonly string[] | null;
  /** Null where the plan prints none. */
  readonly timescale: Timescale | null;
  /** Null where the plan prints none. */
  readonly outcomes: readonly string[] | null;
  /** Ids of the recommendations that the text itself names. */
  readonly recommendations: readonly string[];
  /** Ids of the actions that it waits for. */
  readonly needs: readonly string[];
  /** Ids of actions, key areas or themes. */
  readonly related: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly review: Review | null;
  readonly measures: readonly Measure[];
  readonly programme: string | null;
  /** One of the plan’s `priorities`. */
  readonly priority: string | null;
  /** Set where the action joined after publication. */
  readonly added: { readonly date: PlanDate; readonly decision: Decision | null } | null;
  readonly exceptions: readonly Exception[];
  readonly source: ActionSource | null;
  /** In the order of the file. */
  readonly progress: readonly Entry[];
  /** The text as published, Markdown. */
  readonly body: string;
  /** Path from the plan's folder, with `/`. */
  readonly path: string;
}

/** A step on the way that the plan printed, with the day or month by which it is to be reached. */
export interface Milestone {
  readonly title: string;
  readonly by: Period;
}

/** When an action is to be looked at again: once, or every so often from the baseline. */
export type Review = { readonly kind: "once"; readonly by: Period } | { readonly kind: "every"; readonly step: Step };

/** Something that is counted, from a baseline to a target. */
export interface Measure {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: number | string | null;
  readonly target: number | string | null;
  readonly by: Period | null;
  readonly every: Step | null;
}

/** A finding that the plan has agreed to live with for a while. */
export interface Exception {
  readonly code: string;
  readonly reason: string;
  /** Who approved it: a body or post of the directory. */
  readonly approved: string;
  /** The last day on which it holds. */
  readonly until: PlanDate;
}

/** Where the action stands in the published document. */
export interface ActionSource {
  readonly pages: string | null;
  /** For each field that a merged cell gave: the id of the action that the cell began at. */
  readonly inherited: Readonly<Record<string, string>>;
  readonly lost: string | null;
  readonly note: string | null;
}

export const DECISION_OUTCOMES = ["approved", "refused", "deferred"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** What a body decided, and where that is recorded. */
export interface Decision {
  readonly outcome: DecisionOutcome;
  /** The body or post of the directory that decided. */
  readonly body: string | null;
  readonly date: PlanDate | null;
  /** The minute or paper that records it. */
  readonly ref: string | null;
}

/** Something that shows what an entry claims. */
export interface Evidence {
  /** A path inside the plan, an https link, or words that say where it is. */
  readonly where: string;
  readonly title: string | null;
  /** Who holds it. */
  readonly held: string | null;
  readonly public: boolean;
  /** Of a file: the SHA-256 of its bytes when it was recorded, in 64 small hexadecimal digits. */
  readonly sha256: string | null;
}

/** Which entry a correction voids: the nth (from 1, in order of writing) of those dated `date`. */
export interface EntryReference {
  readonly date: PlanDate;
  readonly nth: number;
}

/** One dated line of the ledger. */
export interface Entry {
  readonly date: PlanDate;
  /** Whose statement it is: a directory id. */
  readonly by: string | null;
  readonly note: string | null;
  readonly status: Status | null;
  readonly confidence: Confidence | null;
  readonly forecast: Period | null;
  readonly due: Period | null;
  readonly decision: Decision | null;
  readonly evidence: readonly Evidence[];
  /** Titles of the milestones met. */
  readonly met: readonly string[];
  readonly measured: readonly { readonly name: string; readonly value: number | string }[];
  /** Who owns the action from this day. */
  readonly owners: readonly string[] | null;
  /** `done`, or (with a hold) when the hold is looked at again. */
  readonly review: "done" | Period | null;
  /** Where a transferred or superseded action went. */
  readonly to: string | null;
  readonly assurance: "failed" | null;
  readonly corrects: EntryReference | null;
  /** The published fields of the action that the entry's decision changes, by their names in the file; `text` is the body. */
  readonly amends: readonly string[];
  readonly redacted: { readonly date: PlanDate; readonly by: string; readonly reason: string } | null;
  readonly public: boolean;
}

/** An id: letters and digits, with `.`, `-` and `_` inside. It starts a file name, so it holds nothing that a path cannot. */
const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const NUMBERED = /^(\d+)\.(\d+)\.\d+$/;

/** Whether the text can be an action's id. */
export function isActionId(text: string): boolean {
  return ID.test(text);
}

/** The theme and key area that an id such as `1.4.1` carries, or null where its form carries none. */
export function placeInPlan(id: string): { theme: string; keyArea: string } | null {
  const parts = NUMBERED.exec(id);
  return parts && { theme: parts[1] as string, keyArea: `${parts[1]}.${parts[2]}` };
}
