/**
 * What a file may cost. Far above any action plan (the largest seen has 400 actions and 200 KB), and low enough that
 * a file made to do harm ends in an error within seconds.
 */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;
/** Of all parts that are unpacked, together. */
export const MOST_UNPACKED_BYTES = 192 * 1024 * 1024;
/** Parts that a package may list. */
export const MOST_PARTS = 20_000;
/** Elements within elements. Word's own nest some thirty deep. */
export const MOST_DEPTH = 256;
/** Cells with text in all tables. */
export const MOST_CELLS = 1_000_000;
/** Columns of a CSV record; a worksheet ends at 16,384. */
export const MOST_COLUMNS = 16_384;
