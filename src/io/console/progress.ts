import type { cancellable as Cancellable } from "./cancellable.ts";
import { consoleFacts } from "./console.ts";

/** What is being done, in the words of the line. */
export type Step =
  | "Opening"
  | "Reading"
  | "Asking git"
  | "Working out"
  | "Checking"
  | "Comparing"
  | "Finding lines"
  | "Drawing"
  | "Writing";

/**
 * Hears what is being done and how far it is: how many of how many. Without figures, a step begins that cannot be
 * counted. Only `cli`, `ledger` and `io` report, before a stage and between files: a pure stage knows nothing of it.
 */
export type OnProgress = (step: Step, done?: number, of?: number) => void;

export const noProgress: OnProgress = () => {};

/** A stream of the program's. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly write: (content: string | Uint8Array) => unknown;
}

/** In milliseconds: what is done at once needs no line. */
const PATIENCE = 1000;
/** What cannot say how far it is can only speak before it begins: so it does not wait until somebody is impatient. */
const PATIENCE_BEFORE_UNCOUNTED = 500;
const REDRAW_AFTER = 100;
const LONGEST_BAR = 24;
const SHORTEST_BAR = 6;
const CLEAR_LINE = "\r\u001b[K";

/**
 * The line on a terminal that says what a run is doing once it has taken a second, whatever that is by then. One clock
 * runs for all steps, from when the run began. Where the stream is no terminal, or a dumb one, nothing is ever written.
 */
export class ProgressLine {
  private began: number;
  /** What is on the line and since when; null where nothing is. */
  private drawn: { readonly step: Step; readonly at: number } | null = null;
  private facts: ReturnType<typeof consoleFacts> | undefined;

  /**
   * @param stream as it is: also for a question that is asked on it, once the line is cleared
   * @param now milliseconds
   * @param cancellable does work, and says something where that is stopped; absent: nothing is stopped
   */
  constructor(
    readonly stream: Stream,
    private readonly env: Readonly<Record<string, string | undefined>>,
    private readonly now: () => number,
    private readonly cancellable: typeof Cancellable = (work) => work(),
  ) {
    this.began = stream.isTTY === true ? now() : 0;
  }

  readonly onProgress: OnProgress = (step, done, of) => {
    if (this.stream.isTTY !== true) return;
    const now = this.now();
    const { drawn } = this;
    const isBefore = done === undefined || of === undefined;
    if (now - this.began < (isBefore ? PATIENCE_BEFORE_UNCOUNTED : PATIENCE)) return;
    // A step that is counted is reported again: there is time.
    if (drawn !== null && (isBefore ? drawn.step === step : now - drawn.at < REDRAW_AFTER)) return;
    this.facts ??= consoleFacts(this.stream, this.env, undefined);
    if (this.facts.width === null) return;
    const columns = this.stream.columns || this.facts.width;
    const { unicode } = this.facts;
    // First, as Ctrl-C may end it right after the writing.
    this.drawn = { step, at: now };
    this.stream.write(CLEAR_LINE + (isBefore ? words(step, columns, unicode) : bar(step, done, of, columns, unicode)));
  };

  /** Leaves nothing of it. What is reported afterwards is shown on a new line. */
  clear(): void {
    if (this.drawn !== null) this.stream.write(CLEAR_LINE);
    this.drawn = null;
  }

  /** Does work; where Ctrl-C stops it, the line is gone too. */
  during<Outcome>(work: () => Outcome): Outcome {
    return this.stream.isTTY === true ? this.cancellable(work, () => (this.drawn === null ? "" : CLEAR_LINE)) : work();
  }

  /** From here on patience begins anew: a user who has just been asked something has not been waiting. */
  restart(): void {
    this.clear();
    this.began = this.stream.isTTY === true ? this.now() : 0;
  }

  /** A stream that the line is gone from before anything is written to it. */
  before(stream: Stream): Stream {
    if (this.stream.isTTY !== true) return stream;
    const { isTTY } = stream;
    return {
      ...(isTTY === undefined ? {} : { isTTY }),
      get columns() {
        return stream.columns as number;
      },
      get rows() {
        return stream.rows as number;
      },
      write: (content) => {
        this.clear();
        return stream.write(content);
      },
    };
  }
}

function words(step: Step, columns: number, unicode: boolean): string {
  return `${step} ${unicode ? "…" : "..."}`.slice(0, columns - 1);
}

/** Where there is little room, the figures are more worth than the bar. One column stays free: a full line may wrap. */
function bar(step: Step, done: number, of: number, columns: number, unicode: boolean): string {
  const figures = `${done} of ${of}`;
  const length = Math.min(
    LONGEST_BAR,
    columns - 1 - step.length - String(Math.max(done, of)).length * 2 - " of ".length - 2,
  );
  if (length < SHORTEST_BAR) return `${step} ${figures}`.slice(0, columns - 1);
  const full = of > 0 ? Math.min(length, Math.round((done / of) * length)) : length;
  const [on, off] = unicode ? ["█", "░"] : ["#", "."];
  return `${step} ${on.repeat(full)}${off.repeat(length - full)} ${figures}`.slice(0, columns - 1);
}
