import { MERGE_DRIVER, MERGED_FILES } from "../../../ledger/init/new-plan.ts";

/** What git appends to the driver: the version before both, ours, theirs, and the file's path. */
const DRIVER_ARGUMENTS = "%O %A %B %P";

/** The two commands with which a clone learns of the driver, however the program is called there: `plan`, `npx --no -- plan`. */
export function setUpLines(program: string): readonly [string, string] {
  return [
    `git config merge.${MERGE_DRIVER}.name "merge plans by meaning"`,
    `git config merge.${MERGE_DRIVER}.driver "${program} merge-driver ${DRIVER_ARGUMENTS}"`,
  ];
}

/** The lines of .gitattributes, in the plan's folder, that say which files the driver merges. */
export const ATTRIBUTE_LINES = MERGED_FILES.map((pattern) => `${pattern} merge=${MERGE_DRIVER}`);
