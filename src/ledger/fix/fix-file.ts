import type { CalendarOptions } from "../../calendar/period.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { fileKindAt, type TextEdit } from "../../core/source-file.ts";
import { fixOf, mayHaveFix, type TextFix } from "../../edit/fix-of.ts";
import { fixText } from "../../edit/fix-text.ts";
import { readFile } from "../../schema/read-file.ts";
import { locator } from "../../source/locate.ts";
import { offsetFinder } from "../../source/text-position.ts";

/** What the mechanical mends of one file come to. */
export interface FileFix {
  /** The text with all that was proven. */
  readonly text: string;
  /** The mends that were proven: those of the text, by what they are for. */
  readonly edits: ReadonlyMap<Diagnostic, TextEdit>;
  /** The path that its name should have. */
  readonly rename: { readonly diagnostic: Diagnostic; readonly to: string } | null;
  /** What has a mend that could not be proven to change nothing else. */
  readonly unproven: readonly Diagnostic[];
}

interface Candidate {
  readonly diagnostic: Diagnostic;
  readonly fix: TextFix;
}

/** Beyond that many in one file, all are made or none: each alone would take too long. */
const MOST_APART = 50;

/**
 * The mends of a file that are proven, all at once or, where that fails, each that can be. The text that they make says
 * nothing else that is new, is no worse to read, and no longer has the findings.
 *
 * @param findings about this file; those without a mend are passed over
 * @param options how the plan reads dates
 */
export function fixFile(
  path: string,
  text: string,
  findings: readonly Diagnostic[],
  options: CalendarOptions,
): FileFix {
  const [locate, offset] = [locator(path, text), offsetFinder(text)];
  const candidates = new Map<number, Candidate>();
  let rename: FileFix["rename"] = null;
  for (const diagnostic of findings.filter(mayHaveFix)) {
    const range = locate(diagnostic.place);
    const fix = fixOf(diagnostic, text, { start: offset(range.start), end: offset(range.end) });
    if (fix?.kind === "rename") rename = { diagnostic, to: fix.to };
    else if (fix !== null) candidates.set(fix.edit.start, { diagnostic, fix });
  }
  const all = [...candidates.values()];
  const proof = new Proof(path, text, options);
  const made = new Set(proof.most(all));
  return {
    text: proof.textOf([...made]) ?? text,
    edits: new Map([...made].map(({ diagnostic, fix }) => [diagnostic, fix.edit])),
    rename,
    unproven: all.filter((it) => !made.has(it)).map(({ diagnostic }) => diagnostic),
  };
}

class Proof {
  private readonly wasUnusable: boolean;

  constructor(
    private readonly path: string,
    private readonly text: string,
    private readonly options: CalendarOptions,
  ) {
    this.wasUnusable = this.read(text).unusable !== null;
  }

  most(all: readonly Candidate[]): readonly Candidate[] {
    if (this.textOf(all) !== null) return all;
    if (all.length > MOST_APART) return [];
    const made: Candidate[] = [];
    for (const one of all) {
      made.push(one);
      if (this.textOf(made) === null) made.pop();
    }
    return made;
  }

  /** The new text; null where it is not proven. */
  textOf(candidates: readonly Candidate[]): string | null {
    const fixes = candidates.map(({ fix }) => fix);
    const after = fixText(this.path, this.text, fixes);
    if (after === null) return null;
    const { unusable, diagnostics } = this.read(after);
    if (unusable !== null && !this.wasUnusable) return null;
    const left = new Set(diagnostics.map(identity));
    return candidates.some(({ diagnostic }) => left.has(identity(diagnostic))) ? null : after;
  }

  private read(text: string) {
    return readFile({ path: this.path, text }, fileKindAt(this.path) ?? "prose", this.options);
  }
}

/** The rule and the place: a mend moves neither lines nor keys. */
function identity({ rule, place: { keys, range } }: Diagnostic): string {
  return `${rule.code} ${range?.start.line ?? ""} ${JSON.stringify(keys)}`;
}
