import type { PlanDate } from "../calendar/plan-date.ts";
import type { Plan, PlanInfo } from "../core/plan.ts";
import type { Environment } from "../io/git/command.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import type { View } from "../views/content.ts";
import type { Origin } from "../views/envelope.ts";
import type { Form, FormValues } from "../views/form.ts";

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
  /** The writing commands that an action can be given to as it stands, the likeliest first; of null, those that need none. */
  readonly offered: (it: ScheduledAction | null) => readonly OfferedCommand[];
  /** What such a command takes, of an action as it stands; null where there is no such command. */
  readonly form: (command: string, plan: Plan, it: ScheduledAction | null) => Form | null;
  /** Runs a command with what was filled in. */
  readonly run: (command: string, values: FormValues, how?: HowToRun) => Promise<Ran>;
  /** Is told of a fault of the program's own. */
  readonly fault: (error: Error) => void;
}

export interface OfferedCommand {
  readonly name: string;
  /** What it does: `record that an action is done, with what shows it`. */
  readonly summary: string;
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

export interface HowToRun {
  /** Do all but write. */
  readonly dryRun?: boolean;
  /** The day that it is asked about, where that is to be said. */
  readonly asOf?: PlanDate;
  /** The file beside which the values were filled in, and the digest of its text then. Says it another thing by now, nothing is written. */
  readonly seen?: { readonly path: string; readonly sha256: string } | null;
}

/** What came of running a command. */
export interface Ran {
  /** As a shell would be given it: 0 where it was done. */
  readonly code: number;
  /** What it would print, as data; null where it came to nothing, or prints no view. */
  readonly view: View | null;
  /** What it printed itself, in pieces. */
  readonly printed: readonly (string | Uint8Array)[];
  /** What it would say beside its data. */
  readonly said: string;
  /** Why it stopped; null where it did not. */
  readonly refusal: Refusal | null;
  /** Whether it stopped because the file is no longer as it was seen. */
  readonly changed: boolean;
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
