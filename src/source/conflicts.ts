import { CONFLICT_MARKERS } from "../core/catalogue/text.ts";
import { type Diagnostic, finding, type Position } from "../core/diagnostic.ts";
import { inOneLine } from "../text/quote.ts";
import { endOfLine, positionFinder } from "./text-position.ts";

const OURS = /^<{7}(?: |\r?$)/m;
const MARKERS = /^(<{7}|\|{7}|={7}|>{7})(?: .*|\r?)$/gm;
const THEIRS = /^>{7} \S/m;

interface Side {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Every unfinished merge in a text, with what each of its two sides says. */
export function findConflicts(path: string, text: string): Diagnostic[] {
  // First whether it can be there at all: an expression that looks at each line takes ten times as long.
  const mayBe = text.includes("<<<<<<<") || text.includes(">>>>>>>");
  if (!mayBe || !(OURS.test(text) || THEIRS.test(text))) return [];
  const found: Diagnostic[] = [];
  const position = positionFinder(text);
  const add = (at: number, sides: readonly Side[]) => found.push(conflict(path, text, position, at, sides));
  let opened: { at: number; sides: Side[] } | null = null;
  for (const marker of text.matchAll(MARKERS)) {
    const at = marker.index;
    const after = Math.min(endOfLine(text, at) + 1, text.length);
    const name = marker[0].slice(7).trim();
    if (marker[1] === "<<<<<<<") {
      if (opened !== null) add(opened.at, closedAt(opened.sides, at));
      opened = { at, sides: [{ name, start: after, end: text.length }] };
    } else if (opened === null) {
      if (marker[1] === ">>>>>>>" && name !== "") add(at, []);
    } else {
      opened.sides = closedAt(opened.sides, at);
      if (marker[1] === ">>>>>>>") {
        const theirs = opened.sides.pop() as Side;
        opened.sides.push({ ...theirs, name });
        add(opened.at, opened.sides);
        opened = null;
      } else {
        opened.sides.push({ name: marker[1] === "|||||||" ? "before both" : "", start: after, end: text.length });
      }
    }
  }
  if (opened !== null) add(opened.at, opened.sides);
  return found;
}

/** The sides, the last of them ended where the next marker begins. */
function closedAt(sides: readonly Side[], at: number): Side[] {
  return sides.map((side, index) => (index === sides.length - 1 ? { ...side, end: Math.max(side.start, at) } : side));
}

function conflict(
  path: string,
  text: string,
  position: (offset: number) => Position,
  at: number,
  sides: readonly Side[],
): Diagnostic {
  const range = (start: number, end: number) => ({ start: position(start), end: position(end) });
  const own = sides.filter((side) => side.name !== "before both");
  const said = own.map((side) => `${side.name === "" ? "one side" : side.name} says “${preview(text, side)}”`);
  return finding({
    rule: CONFLICT_MARKERS,
    message:
      said.length === 0
        ? "the end of an unfinished merge is left in the file"
        : `a merge was not finished: ${said.join("; ")}`,
    help: "Keep what should count (in progress, usually both entries in order of date), then delete the lines of <<<<<<<, ======= and >>>>>>>.",
    place: { path, keys: [], range: range(at, endOfLine(text, at)) },
    value: own.map((side) => text.slice(side.start, side.end)).join("\n"),
    related: own.map((side) => ({
      place: { path, keys: [], range: range(side.start, side.end) },
      message: preview(text, side),
    })),
    unusable: true,
  });
}

function preview(text: string, side: Side): string {
  const words = inOneLine(text.slice(side.start, side.end), 120);
  return words === "" ? "nothing" : words;
}
