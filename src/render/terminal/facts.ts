import { largest } from "../../text/lists.ts";
import type { Fact, Figure } from "../../views/content.ts";
import { displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";
import { type Paint, paintLine, type Surface, spansOf } from "./surface.ts";
import { wrap } from "./wrap.ts";

const GAP = 2;
/** Where labels leave less than this for what they say, what they say stands beneath them. */
const LEAST_VALUE = 20;
const INDENT = 2;

/** Draws names and what they say in two columns: names in muted, values wrapped beside them. */
export function drawFacts(facts: readonly Fact[], surface: Surface, paint: Paint): string[] {
  const labels = facts.map((fact) => oneLine(fact.label, surface.unicode));
  const widest = largest(labels.map(displayWidth));
  const width = surface.width ?? Number.POSITIVE_INFINITY;
  const beside = width - widest - GAP >= LEAST_VALUE;
  const indent = beside ? widest + GAP : INDENT;

  return facts.flatMap((fact, at) => {
    const label = labels[at] as string;
    const values = fact.lines.flatMap((line) =>
      wrap(spansOf(line, surface), width - indent).map((it) => paintLine(it, paint)),
    );
    if (!beside)
      return [...heading(label, width, paint), ...values.map((it) => `${" ".repeat(indent)}${it}`.trimEnd())];
    const [first = "", ...rest] = values;
    const blanks = " ".repeat(indent - displayWidth(label));
    return [`${paint(label, "muted")}${blanks}${first}`, ...rest.map((it) => " ".repeat(indent) + it)].map((it) =>
      it.trimEnd(),
    );
  });
}

function heading(label: string, width: number, paint: Paint): string[] {
  return wrap([{ text: label, emphasis: "muted" }], width).map((line) => paintLine(line, paint));
}

/** Draws figures as lines: the number before what it counts, then of what and what has changed. */
export function drawFigures(figures: readonly Figure[], surface: Surface, paint: Paint): string[] {
  const widest = largest(figures.map(({ value }) => displayWidth(value)));
  const width = surface.width ?? Number.POSITIVE_INFINITY;
  return figures.flatMap(({ label, value, of, change, emphasis }) => {
    const number = " ".repeat(widest - displayWidth(value)) + value;
    const more = change === null ? [] : [{ text: ` (${change})`, emphasis: "muted" as const }];
    const said = [{ text: `${label} ${of}` }, ...more];
    const [first = "", ...rest] = wrap(said, width - widest - GAP).map((line) => paintLine(line, paint));
    const indent = " ".repeat(widest + GAP);
    return [`${paint(number, emphasis ?? "strong")}${" ".repeat(GAP)}${first}`, ...rest.map((it) => indent + it)];
  });
}
