/** A terminal that may be drawn on, and a clock in milliseconds. */
interface Drawing {
  readonly write: (text: string) => unknown;
  /** In columns; null where it is no terminal: then nothing is drawn. */
  readonly width: number | null;
  readonly unicode: boolean;
  readonly now: () => number;
}

/** Nobody needs to be told of what is done at once. */
const PATIENCE = 1000;
const REDRAW_AFTER = 100;
const BAR = 24;
const CLEAR_LINE = "\r\u001b[K";

/** A bar on one line that shows how far something is, once that has taken a second; it is gone when all is done. */
export function progressBar(what: string, drawing: Drawing): (done: number, of: number) => void {
  const { width } = drawing;
  if (width === null) return () => {};
  const began = drawing.now();
  let drawn: number | null = null;
  return (done, of) => {
    const now = drawing.now();
    if (done >= of) {
      if (drawn !== null) drawing.write(CLEAR_LINE);
      drawn = null;
    } else if (now - began >= PATIENCE && (drawn === null || now - drawn >= REDRAW_AFTER)) {
      const full = Math.round((done / of) * BAR);
      const [on, off] = drawing.unicode ? ["█", "░"] : ["#", "."];
      const line = `${what} ${on.repeat(full)}${off.repeat(BAR - full)} ${done} of ${of}`;
      drawing.write(`${CLEAR_LINE}${line.slice(0, width - 1)}`);
      drawn = now;
    }
  };
}
