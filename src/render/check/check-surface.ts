import type { Surface } from "../surface.ts";

/** Where the findings of a check are drawn, and by what: SARIF names the program's version. */
export interface CheckSurface extends Surface {
  readonly version: string;
}
