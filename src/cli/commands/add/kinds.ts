import type { WritingOptions } from "../../recording/options.ts";

/** What can be added. */
export const ADDITIONS = [
  ...(["person", "post", "body", "organisation", "theme", "area"] as const),
  ...(["approver", "recorder", "meeting", "recommendation"] as const),
];
export type AdditionName = (typeof ADDITIONS)[number];

/** What its options were given. */
export interface AddOptions extends WritingOptions {
  readonly id?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly holder?: string;
  readonly member?: readonly string[];
  readonly body?: string;
  readonly theme?: string;
  readonly date?: string;
}
