import type { Emphasis, MarkState } from "../../views/content.ts";

/** Each has a contrast of at least 4.5 : 1 with the paper for words, and 3 : 1 for the parts of a bar. */
export const PICTURE_COLOURS = {
  paper: "#ffffff",
  ink: "#1f2328",
  line: "#59636e",
  grid: "#d8dee4",
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

const { paper: PAPER, ink: INK, fills: FILLS } = PICTURE_COLOURS;
const DIAMOND = 6.5;

/** A milestone: hollow to come, full where it is met, half full where it was met late, crossed where it was missed. */
export function diamond(state: MarkState, x: number, middle: number): string {
  const outline = (fill: string): string =>
    `<path d="M${x - DIAMOND} ${middle}l${DIAMOND} -${DIAMOND}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}z" fill="${fill}" stroke="${INK}" stroke-width="1.5"/>`;
  switch (state) {
    case "to-come":
      return outline(PAPER);
    case "met":
      return outline(INK);
    case "met-late":
      return `${outline(PAPER)}<path d="M${x} ${middle - DIAMOND}l-${DIAMOND} ${DIAMOND}l${DIAMOND} ${DIAMOND}z" fill="${INK}"/>`;
    case "missed":
      return `${outline(PAPER)}<path d="M${x - 2.6} ${middle - 2.6}l5.2 5.2m0 -5.2l-5.2 5.2" stroke="${FILLS.alert}" stroke-width="1.8"/>`;
  }
}

/** A tick in a ring: done. */
export function tick(x: number, middle: number): string {
  return `<circle cx="${x}" cy="${middle}" r="7.5" fill="${PAPER}" stroke="${INK}" stroke-width="1.5"/><path d="M${x - 3.6} ${middle + 0.2}l2.6 2.8l4.6 -5.6" fill="none" stroke="${INK}" stroke-width="2"/>`;
}

/** The shape of a rating, the same as beside its word elsewhere: colour is never what tells two apart. */
export function ratingShape(emphasis: Emphasis | null, x: number, middle: number): string {
  const fill = FILLS[emphasis ?? "none"];
  switch (emphasis) {
    case "alert":
      return `<path d="M${x} ${middle - 5}l5.5 10h-11z" fill="${fill}"/>`;
    case "caution":
      return `<path d="M${x - 5.5} ${middle}l5.5 -5.5l5.5 5.5l-5.5 5.5z" fill="${fill}"/>`;
    case "good":
      return `<circle cx="${x}" cy="${middle}" r="5" fill="${fill}"/>`;
    case "done":
      return `<path d="M${x - 5} ${middle}l3.4 4l6.6 -8" fill="none" stroke="${fill}" stroke-width="2.6"/>`;
    case "muted":
      return `<path d="M${x - 5} ${middle}h10" stroke="${fill}" stroke-width="3"/>`;
    case "strong":
      return `<path d="M${x - 4.5} ${middle - 4.5}h9v9h-9z" fill="${fill}"/>`;
    case null:
      return `<circle cx="${x}" cy="${middle}" r="4.3" fill="${PAPER}" stroke="${fill}" stroke-width="1.8"/>`;
  }
}
