import type { Cache } from "../io/cache/home.ts";
import type { ProgressLine } from "../io/console/progress.ts";
import type { StandardInput } from "../io/console/standard-input.ts";
import type { ServePages } from "../ledger/commands.ts";

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
  /** Says on standard error what is being done, and is gone before anything is said; absent where the run begins here. */
  readonly progress?: ProgressLine;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Shows a plan in a browser; absent where there is none to be reached. */
  readonly serve?: ServePages;
  /** What earlier runs kept; null or absent where nothing is to be kept or looked up. */
  readonly cache?: Cache | null;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly write: (content: string | Uint8Array) => unknown;
}

/** Where a question is put, and where its answer comes from. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}
