import { sameData } from "../../text/equality.ts";
import { type Change, Refusal } from "../change.ts";
import { editText } from "../edit-text.ts";
import { type ConflictLabels, conflictSides, conflictText } from "./conflicts.ts";
import { losesComment, lostEntries } from "./lost.ts";
import { type Added, mergeEntries } from "./merge-entries.ts";
import {
  type Disagreement,
  mergeFields,
  nameOf,
  UNKNOWN,
  type Unknown,
  type Versions,
  wordsOf,
} from "./merge-fields.ts";
import { framed, frameOf, type Reading, readVersion, unframed } from "./versions.ts";

/** A file's text as three versions have it. */
export interface Texts {
  /** From the plan's folder, with `/`: what ends in `.md` has its fields between fences. */
  readonly path: string;
  /** Empty: both sides made the file. */
  readonly base: string | Unknown;
  readonly ours: string;
  readonly theirs: string;
}

/** Merges texts line by line, as git does; with marks where both changed the same lines. `base` is null where nobody knows it. */
export type LineMerge = (base: string | null, ours: string, theirs: string) => LinesMerged;
/** A text merged line by line, and how many conflicts are marked in it. */
export interface LinesMerged {
  readonly text: string;
  readonly conflicts: number;
}

/** The merged text, or why the two versions cannot be merged by what they say. */
export type Merged =
  | {
      readonly ok: true;
      readonly text: string;
      /** How many conflicts are marked in it; 0: it is merged. */
      readonly conflicts: number;
      readonly added: Added;
      /** What else was taken from theirs, in words: `timescale`, `source pages`. */
      readonly taken: readonly string[];
      /** What both sides say differently, in words. */
      readonly disputed: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/**
 * Merges two versions of a file by its meaning: the entries of both, the fields that one side changed, the body line by
 * line. Ours is changed by splices, so that what theirs did not touch stays as it was written. What both changed is
 * left with marks around its lines. The result is read again: it must say what both sides mean, or leave it to choose,
 * and have every comment that theirs put in; otherwise it is not given out, and `why` says in words why not. Pure but
 * for `mergeLines`.
 */
export function mergeByMeaning(texts: Texts, mergeLines: LineMerge, labels: ConflictLabels): Merged {
  try {
    return new ActionMerge(texts, mergeLines, labels).merged();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, why: error.problem };
  }
}

class ActionMerge {
  private readonly frame;
  private readonly texts: Versions<string> & { readonly ours: string; readonly theirs: string };
  private readonly sides: Versions<Reading> & { readonly ours: Reading; readonly theirs: Reading };

  constructor(
    private readonly all: Texts,
    private readonly mergeLines: LineMerge,
    private readonly labels: ConflictLabels,
  ) {
    const { base, ours, theirs } = all;
    this.frame = frameOf(ours);
    const plain = (text: string) => unframed(text, this.frame, ours);
    this.texts = { base: base === UNKNOWN ? base : plain(base), ours: plain(ours), theirs: plain(theirs) };
    const before = this.texts.base;
    this.sides = {
      base: before === UNKNOWN || before === undefined ? UNKNOWN : this.read(before, "what both began with"),
      ours: this.read(this.texts.ours, "our side"),
      theirs: this.read(this.texts.theirs, "their side"),
    };
  }

  merged(): Merged {
    const { base, ours, theirs } = this.sides;
    const entries = mergeEntries({ base: of(base, "entries"), ours: ours.entries, theirs: theirs.entries });
    if (entries === null) throw cannot("nobody can tell which entries are new and which were changed or moved");
    const fields = mergeFields({ base: of(base, "data"), ours: ours.data, theirs: theirs.data }, ["progress"]);
    const disputed = [...fields.disagreements, ...entries.disagreements];
    const head = this.edited(this.texts.ours, [...fields.changes, ...entries.changes]);
    const marked = this.marked(head.text, disputed);
    const body = this.body();
    const made = joined(marked.text, body.text);
    const conflicts = marked.conflicts + body.conflicts;
    const text = conflicts === 0 ? this.asGitWould(head.reading, body.text) : made;
    this.prove(text ?? made, head.reading, marked.theirs, body);
    return {
      ok: true,
      text: framed(text ?? made, this.frame),
      conflicts,
      added: entries.added,
      taken: [
        ...fields.changes.map((it) => nameOf(it)),
        ...(body.text !== ours.body && body.conflicts === 0 ? ["the text below the fields"] : []),
      ],
      disputed: [...disputed.map(wordsOf), ...(body.conflicts > 0 ? ["the text below the fields"] : [])],
    };
  }

  /** Git's own merge, where it has no conflict and says the same: it keeps how theirs was written, comments too. */
  private asGitWould(meant: Reading, body: string): string | null {
    const { base, ours, theirs } = this.texts;
    if (typeof base !== "string") return null;
    const { text, conflicts } = this.mergeLines(base, ours, theirs);
    const said = conflicts === 0 ? readVersion(this.all.path, text) : null;
    return said !== null && sameData(said.data, meant.data) && said.body === body ? text : null;
  }

  /** The fields with marks around what is disputed, and what they would say if all of it went as theirs has it. */
  private marked(text: string, disputed: readonly Disagreement[]) {
    const theirs = this.edited(text, inTurn(disputed.map((it) => it.theirs)));
    const known = disputed.map((it) => it.base).filter((it) => it !== null);
    const base =
      this.labels.base !== null && known.length === disputed.length ? this.edited(text, inTurn(known)) : null;
    const head = headOf(this.all.path, text);
    const marked = conflictText(head, { theirs: theirs.edits, base: base?.edits ?? null }, this.labels);
    return { ...marked, theirs: theirs.reading };
  }

  private body(): LinesMerged {
    const [base, ours, theirs] = [of(this.sides.base, "body"), this.sides.ours.body, this.sides.theirs.body];
    if (ours === theirs || base === theirs) return { text: ours, conflicts: 0 };
    if (base === ours) return { text: theirs, conflicts: 0 };
    return this.mergeLines(typeof base === "string" ? base : null, ours, theirs);
  }

  private edited(text: string, changes: readonly Change[]) {
    const done = editText(this.all.path, text, changes);
    if (!done.ok) throw cannot(done.problem);
    return { text: done.text, edits: done.edits, reading: this.read(done.text, "the result") };
  }

  private read(text: string, whose: string): Reading {
    const reading = readVersion(this.all.path, text);
    if (reading === null) throw cannot(`${whose} cannot be read as fields`);
    return reading;
  }

  /** What is given out says what was meant, whichever way its conflicts are resolved, and nothing is missing from it. */
  private prove(text: string, meant: Reading, asTheirs: Reading, body: LinesMerged): void {
    const { base, ours, theirs } = this.sides;
    const parts = conflictSides(text) ?? { ours: text, theirs: text };
    if ("broken" in parts) throw cannot("the body has lines that look like the marks of a merge");
    const [mine, yours] = [this.read(parts.ours, "the result"), this.read(parts.theirs, "the result")];
    if (!sameData(mine.data, meant.data) || !sameData(yours.data, asTheirs.data))
      throw cannot("the result does not say what both sides mean");
    if (body.conflicts === 0 && mine.body !== body.text) throw cannot("the result has another body than was meant");
    const before = base === UNKNOWN || base === undefined ? [] : base.entries;
    if (lostEntries(before, ours.entries, theirs.entries, [mine.entries, yours.entries]).length > 0)
      throw cannot("an entry would be missing from the result");
    if (losesComment(this.all.path, this.texts, parts.ours))
      throw cannot("a comment that their side put in would be missing from the result");
  }
}

function of<Key extends keyof Reading>(
  base: Reading | undefined | Unknown,
  key: Key,
): Reading[Key] | undefined | Unknown {
  return base === UNKNOWN || base === undefined ? UNKNOWN : base[key];
}

function headOf(path: string, text: string): string {
  return readVersion(path, text)?.head ?? text;
}

function joined(head: string, body: string): string {
  return head.endsWith("\n") || body === "" || head === "" ? head + body : `${head}\n${body}`;
}

/** Fields first, then what goes, from the end, then what comes: so that each finds its place. */
function inTurn(changes: readonly Change[]): readonly Change[] {
  const rank = { set: 0, remove: 1, "add-entry": 2 };
  const number = (it: Change) => (it.kind === "remove" && typeof it.keys[1] === "number" ? it.keys[1] : 0);
  return [...changes].sort((a, b) => rank[a.kind] - rank[b.kind] || number(b) - number(a));
}

function cannot(why: string): Refusal {
  return new Refusal(why, "");
}

/**
 * Merges two versions of a file line by line, for what cannot be merged by its meaning. Lines that git takes from one
 * side may belong to an entry of the other (its date under their note). So where the result, whichever side is taken in
 * its conflicts, cannot be read though each version can, or an entry is missing from it, whatever differs between the
 * two sides is marked as a conflict instead: then each side is there whole.
 */
export function mergeByLines({ path, base, ours, theirs }: Texts, mergeLines: LineMerge): LinesMerged {
  const merged = mergeLines(base === UNKNOWN ? null : base, ours, theirs);
  const before = base === UNKNOWN ? null : readVersion(path, base);
  const [mine, yours] = [readVersion(path, ours), readVersion(path, theirs)];
  if (mine === null || yours === null || before === null) return merged;
  const results = sidesOf(merged.text).map((text) => readVersion(path, text));
  const readable = results.filter((it) => it !== null).map(({ entries }) => entries);
  const whole = readable.length === results.length;
  const lost = whole ? lostEntries(before.entries, mine.entries, yours.entries, readable) : [];
  return whole && lost.length === 0 ? merged : mergeLines(null, ours, theirs);
}

function sidesOf(text: string): readonly string[] {
  const sides = conflictSides(text);
  return sides === null || "broken" in sides ? [text] : [sides.ours, sides.theirs];
}
