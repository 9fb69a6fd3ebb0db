import { checksum } from "../io/checksum.ts";
import { machine } from "../io/machine.ts";
import type { World } from "./world.ts";

/**
 * What a run of the program said, with all that this followed from. A later run that finds all of it unchanged, down to
 * the bytes of every file of the plan, would say the very same: so it says it without working it out again.
 */
export interface KeptAnswer {
  readonly question: string;
  /** Of the environment, what was looked at: null where the variable was not set. */
  readonly env: Readonly<Record<string, string | null>>;
  /** Where the day was asked for: the instants between which it is that day. Milliseconds since 1970, the end exclusive. */
  readonly today: { readonly from: number; readonly until: number } | null;
  /** The value of `--plan`; null where it was not given. */
  readonly planOption: string | null;
  /** The plan's folder, absolute. */
  readonly folder: string;
  /** The top of the repository that it is in, which paths are counted from. */
  readonly top: string | null;
  /** The fingerprint of what was in the folder. */
  readonly tree: string;
  readonly said: readonly { readonly to: "stdout" | "stderr"; readonly text: string }[];
  readonly code: 0 | 1;
}

/** The question that a run answers: its words, from where it was asked, and on what console. */
export function questionOf({ args, cwd, stdout, stderr }: World): string {
  const consoles = [stdout, stderr].map(({ isTTY, columns }) => [isTTY === true, columns ?? null]);
  return JSON.stringify([args, cwd, consoles, machine()]);
}

/** The name under which the answer to a question is kept: of two questions with the same name, the later one is. */
export function nameOfAnswer(question: string): string {
  return `answer-${checksum(question)}`;
}
