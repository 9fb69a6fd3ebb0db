import type { CalendarOptions } from "../calendar/period.ts";
import { ruleByCode } from "../core/catalogue/index.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { SourceFile } from "../core/source-file.ts";
import type { Log } from "../io/cache/log.ts";
import { sha256 } from "../io/files/digest.ts";
import type { Reading } from "../schema/reading.ts";

/**
 * What texts were found to say, and what is wrong with them: in this run, and in earlier ones. A reading is found by all
 * that it follows from: the text (by its SHA-256), the path, and how dates are read. The same reading is the same object,
 * so that two revisions of a plan share what did not change.
 */
export class Readings {
  private readonly known = new Map<string, Reading>();
  private readonly digests = new WeakMap<SourceFile, string>();

  /** @param log what earlier runs kept; null where nothing is to be kept or looked up */
  constructor(private readonly log: Log | null = null) {}

  /** @param readBy how dates are read; null for `plan.yaml`, which says it */
  find(file: SourceFile, readBy: CalendarOptions | null): Reading | undefined {
    const key = this.keyOf(file, readBy);
    if (key === null) return undefined;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const kept = this.log?.find(key);
    if (kept === undefined) return undefined;
    const reading = revived(kept);
    if (reading !== undefined) this.known.set(key, reading);
    return reading;
  }

  /** @param isKept whether later runs are to know it too: what only the past says would be in their way */
  add(file: SourceFile, readBy: CalendarOptions | null, reading: Reading, isKept: boolean): void {
    const key = this.keyOf(file, readBy);
    if (key === null || this.known.has(key)) return;
    this.known.set(key, reading);
    if (isKept) this.log?.add(key, asJson(reading));
  }

  /** Keeps what is new for later runs. */
  save(): void {
    this.log?.save();
  }

  /** Null for a file without a text: why there is none is found anew each time. */
  private keyOf(file: SourceFile, readBy: CalendarOptions | null): string | null {
    if (!("text" in file)) return null;
    const digest = this.digests.get(file) ?? sha256(file.text);
    this.digests.set(file, digest);
    return `${digest} ${readBy?.dates} ${readBy?.financialYearStarts} ${JSON.stringify(file.path)}`;
  }
}

/** A rule is kept as its code. */
function asJson(reading: Reading): string {
  const diagnostics = reading.diagnostics.map((it) => ({ ...it, rule: it.rule.code }));
  return JSON.stringify({ ...reading, diagnostics });
}

function revived(json: string): Reading | undefined {
  const reading = JSON.parse(json) as Reading;
  const diagnostics: Diagnostic[] = [];
  for (const it of reading.diagnostics) {
    const rule = ruleByCode(it.rule as unknown as string);
    if (rule === undefined) return undefined;
    diagnostics.push({ ...it, rule });
  }
  return diagnostics.length === 0 ? reading : { ...reading, diagnostics };
}
