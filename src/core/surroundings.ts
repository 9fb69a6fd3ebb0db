import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action, Entry } from "./action.ts";
import type { Amendment, PlanInfo } from "./plan.ts";

/** A file of the plan's folder that is no text of the ledger, as it lies on the disk. */
export interface FileBeside {
  /** Whether a reader sees nothing in it: no bytes, or blanks and unseen characters alone. */
  readonly isBlank: boolean;
  /** Of its bytes, and where these are lines of text also of the same lines with other ends: git may change these. */
  readonly sha256: readonly string[];
}

/** How an entry came into git. */
export interface Typing {
  /** The day of the commit, in the plan's zone; today for what is not committed yet. */
  readonly day: PlanDate;
  /** Whom git names as the author; null where nobody is named. */
  readonly author: { readonly name: string; readonly email: string } | null;
  /** Whether git verified the author's signature of the commit; not asked where no body of the plan needs one. */
  readonly signed: boolean;
}

/** What somebody types: an entry, an amendment, and the decisions that close a plan or let an action join it. */
export type Statement = Entry | Amendment | NonNullable<PlanInfo["closed"]> | NonNullable<Action["added"]>;

/** What a check knows beside what the files of the ledger say. */
export interface Surroundings {
  /** The files that evidence points to, by path; where one is not there, nothing is said of it. */
  readonly files: ReadonlyMap<string, FileBeside>;
  /** How a statement of the plan was typed; null where that is not known, or it is not of the change. */
  readonly typed: (statement: Statement) => Typing | null;
}

/** Where nobody looked. */
export const NOTHING_KNOWN: Surroundings = { files: new Map(), typed: () => null };
