/** A line of a text that was taken out, put in, or left. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  /** Without its line break. */
  readonly text: string;
  /** The last line of a text that does not end in a line break. */
  readonly unended: boolean;
}

/** Lines that changed, with a few around them. */
export interface Hunk {
  /** The place of its first line in the text before and in the one after, from 1. */
  readonly before: number;
  readonly after: number;
  readonly lines: readonly DiffLine[];
}

const AROUND = 3;
/** Beyond that many comparisons, what lies between the first and the last change counts as changed as a whole. */
const MOST_COMPARISONS = 4_000_000;

/** What changed between two texts, line by line, as `git diff` would show it. */
export function lineChanges(before: string, after: string): readonly Hunk[] {
  return hunksOf(compared(linesOf(before), linesOf(after)));
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function compared(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [
    ...before.slice(0, head).map((line) => diffLine("same", line)),
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map((line) => diffLine("same", line)),
  ];
}

/** By the longest common subsequence of the lines. */
function between(before: readonly string[], after: readonly string[]): DiffLine[] {
  const removed = before.map((line) => diffLine("removed", line));
  const added = after.map((line) => diffLine("added", line));
  if (before.length * after.length > MOST_COMPARISONS) return [...removed, ...added];
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        before[i] === after[j]
          ? at(common, (i + 1) * width + j + 1) + 1
          : Math.max(at(common, (i + 1) * width + j), at(common, i * width + j + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(diffLine("same", before[i] as string));
      i += 1;
      j += 1;
    } else if (
      i < before.length &&
      (j === after.length || at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      lines.push(removed[i] as DiffLine);
      i += 1;
    } else {
      lines.push(added[j] as DiffLine);
      j += 1;
    }
  }
  return lines;
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}

function diffLine(kind: DiffLine["kind"], line: string): DiffLine {
  return { kind, text: line.replace(/\r?\n$/, ""), unended: !line.endsWith("\n") };
}

function hunksOf(lines: readonly DiffLine[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const changed = lines.flatMap((line, index) => (line.kind === "same" ? [] : [index]));
  let [before, after, from] = [1, 1, 0];
  const advance = (to: number): void => {
    for (; from < to; from += 1) {
      if (lines[from]?.kind !== "added") before += 1;
      if (lines[from]?.kind !== "removed") after += 1;
    }
  };
  for (let i = 0; i < changed.length; ) {
    const start = Math.max((changed[i] as number) - AROUND, 0);
    let last = changed[i] as number;
    for (i += 1; i < changed.length && (changed[i] as number) - last <= 2 * AROUND; i += 1) last = changed[i] as number;
    advance(start);
    hunks.push({ before, after, lines: lines.slice(start, last + AROUND + 1) });
  }
  return hunks;
}
