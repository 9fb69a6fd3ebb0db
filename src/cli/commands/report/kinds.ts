/** The papers that `plan report` writes. */
export const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "performance", "owner"] as const;
export type Kind = (typeof KINDS)[number];

/** The options that only one kind of paper takes. */
export const OPTIONS_OF_ONE_KIND = {
  from: "board",
  body: "board",
  organisation: "owner",
} as const satisfies Readonly<Record<string, Kind>>;
