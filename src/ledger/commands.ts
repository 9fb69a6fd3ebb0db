import type { PlanDate } from "../calendar/plan-date.ts";
import type { Plan, PlanInfo } from "../core/plan.ts";
import type { Environment } from "../io/git/command.ts";
import type { Origin } from "../views/envelope.ts";

/**
 * What the program's commands do for somebody who is not at a terminal. The command line gives it, and a page in a browser
 * uses it: so both have the same questions, rules, refusals and words, and neither knows the other.
 */
export interface Commands {
  /** The plan's folder, absolute. */
  readonly folder: string;
  readonly env: Environment;
  /** Reads the plan as a reading command does. */
  readonly open: (asked: AskedPlan) => Promise<OpenedPlan | Refusal>;
  /** The day that is asked about where none is named. */
  readonly dayAsked: (info: PlanInfo) => PlanDate;
  /** Is told of a fault of the program's own. */
  readonly fault: (error: Error) => void;
}

/** A plan as it is asked about; as it was typed, null where it was not. */
export interface AskedPlan {
  /** The day. */
  readonly asOf: string | null;
  /** The revision. */
  readonly at: string | null;
}

export interface OpenedPlan {
  readonly ok: true;
  readonly plan: Plan;
  readonly asOf: PlanDate;
  readonly origin: Origin;
  /** By path from the plan's folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the command would say beside its data: files that could not be read. */
  readonly said: string;
}

/** Why something was not done, and the way out; in the command's words. */
export interface Refusal {
  readonly ok: false;
  readonly problem: string;
  readonly help: string;
}

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Whether the page is opened in the user's browser. */
  readonly open: boolean;
  /** Is told the address once the server listens. */
  readonly began: (address: string) => void;
}

/**
 * Shows a plan in a browser on this machine until somebody presses Ctrl-C.
 *
 * @returns why it could not; null where it was stopped
 */
export type ServePages = (commands: Commands, options: ServeOptions) => Promise<Refusal | null>;
