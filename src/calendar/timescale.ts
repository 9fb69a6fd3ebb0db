import type { Period } from "./period.ts";
import type { Step } from "./plan-date.ts";

/** A timescale as published, and what it means. Resolved against the baseline by `dueFrom`. */
export type Timescale = { readonly text: string } & (
  | { readonly kind: "offset"; readonly step: Step }
  | { readonly kind: "date"; readonly period: Period }
  | { readonly kind: "immediate" }
  | { readonly kind: "ongoing" }
  | { readonly kind: "tbc" }
);
