import type { StandardInput } from "../io/standard-input.ts";

/** Everything outside the program that it touches, handed in once, so that a test can be the world. */
export interface World {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Absent where there is nothing to read from. */
  readonly stdin?: StandardInput;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (content: string | Uint8Array) => unknown;
}
