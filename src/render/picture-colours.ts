import type { Emphasis } from "../views/content.ts";

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
