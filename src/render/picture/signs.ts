import type { Emphasis } from "../../views/content.ts";

/** Each has a contrast of at least 4.5 : 1 with the paper for words, and 3 : 1 for the parts of a bar. */
export const PICTURE_COLOURS = {
  paper: "#ffffff",
  ink: "#1f2328",
  line: "#59636e",
  fills: {
    done: "#005ea8",
    good: "#0b7a2a",
    caution: "#a85b00",
    alert: "#c00000",
    muted: "#767676",
    strong: "#1f2328",
    none: "#5b6b8c",
  } satisfies Readonly<Record<Emphasis | "none", string>>,
} as const;

export const BAR_HEIGHT = 10;
const DIAMOND = 6;

/** What stands for what, on one line whose words stand at `y`. */
export function timelineKey(name: string, y: number): string[] {
  const { none } = PICTURE_COLOURS.fills;
  const bar = (x: number): string =>
    `<rect x="${x}" y="${y - 9}" width="28" height="${BAR_HEIGHT}" rx="2" fill="${none}"/>`;
  const text = (x: number, said: string): string => `<text x="${x}" y="${y}" font-size="12">${said}</text>`;
  const mark = (x: number, met: boolean): string => diamond(met, x, y - 4);
  return [
    ...[bar(16), text(52, "to the first due date")],
    ...[bar(200), bar(200).replace(none, `url(#${name}-moved)`), text(236, "since moved")],
    `<path d="M338 ${y - 13}V${y + 5}" stroke="${none}" stroke-width="3"/>`,
    text(350, "due"),
    `<circle cx="400" cy="${y - 4}" r="5" fill="${PICTURE_COLOURS.paper}" stroke="${none}" stroke-width="2"/>`,
    text(412, "first due, since moved"),
    ...[mark(570, true), text(584, "milestone met"), mark(690, false), text(704, "milestone or review not met")],
    `<path d="M910 ${y - 13}V${y + 5}" stroke="${PICTURE_COLOURS.ink}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    text(920, "the day asked about"),
  ];
}

/** A milestone: full where it is met. */
export function diamond(met: boolean, x: number, middle: number): string {
  const fill = met ? PICTURE_COLOURS.ink : PICTURE_COLOURS.paper;
  return `<path d="M${Math.round((x - DIAMOND) * 100) / 100} ${middle}l${DIAMOND} -${DIAMOND}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}z" fill="${fill}" stroke="${PICTURE_COLOURS.ink}" stroke-width="1.5"/>`;
}
