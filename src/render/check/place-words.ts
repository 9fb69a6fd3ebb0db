import type { Position } from "../../core/diagnostic.ts";
import { toAscii } from "../ascii.ts";
import { escaped } from "../escaped.ts";
import { visible } from "../printable.ts";

/** `plan/actions/1.4.1-introduce-the-itb.md:10:12`, on one line whatever the path is: editors and terminals open it. */
export function placeWords(path: string, { line, column }: Position, unicode: boolean): string {
  return `${pathWords(path, unicode)}:${line}:${column}`;
}

/** A path as it is, but for what would break a line, look like an indent or cannot be seen. */
export function pathWords(path: string, unicode = true): string {
  const shown = visible(path).replace(/[\n\t]|^ /g, escaped);
  return unicode ? shown : toAscii(shown);
}
