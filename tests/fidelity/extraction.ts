import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What the extraction did to one source text, as `extraction.yaml` lists it. Lines count from 1, columns from 0. */
export interface Extraction {
  readonly scopes: readonly { readonly lines: readonly number[]; readonly in: readonly string[] }[];
  readonly tables: readonly { readonly lines: readonly number[]; readonly owners: number }[];
  readonly headers: readonly string[];
  readonly leftOut: readonly { readonly lines: readonly number[]; readonly reason: string }[];
  readonly mended: readonly Mend[];
  readonly continued: readonly { readonly lines: readonly number[]; readonly columns: readonly number[] }[];
}

export interface Mend {
  readonly line: number;
  readonly printed: string;
  readonly meant: string;
  readonly reason: string;
}

/** Reads what `extraction.yaml` says of one source text. */
export function readExtraction(sourceName: string): Extraction {
  const listed = parse(readFileSync(`${import.meta.dirname}/extraction.yaml`, "utf8"))[sourceName];
  const withLines = <T>(items: readonly (T & { lines: string | number })[] = []) =>
    items.map((item) => ({ ...item, lines: linesOf(String(item.lines)) }));
  return {
    scopes: withLines(listed.scopes),
    tables: withLines(listed.tables),
    headers: listed.headers ?? [],
    leftOut: withLines(listed["left-out"]),
    mended: listed.mended ?? [],
    continued: withLines(listed.continued),
  };
}

/** `126-130 138` as the lines that it names. */
function linesOf(text: string): number[] {
  return text.split(" ").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  });
}
