/** What becomes of a write that was stopped half-way: its rest is written, or what was written is taken back. */
export const WAYS = ["finish", "back"] as const;
export type Way = (typeof WAYS)[number];
