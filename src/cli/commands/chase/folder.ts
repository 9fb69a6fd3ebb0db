import type { FolderKind } from "../../../io/files/write-folder.ts";

/** The folder that `plan chase` writes, whose sheets may be filled in where they lie. */
export const CHASE: FolderKind = { what: "chase", madeBy: "plan chase", filledIn: true };
