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
/** Characters that all cells show, together: 500 times the largest action plan seen. */
export const MOST_TEXT = 50_000_000;
/** Places of a sheet under its merged cells and links, together. */
export const MOST_COVERED = 1_000_000;
/** Elements of a web page. A plan of 400 actions has some 30,000. */
export const MOST_PAGE_ELEMENTS = 300_000;
/** Elements within elements of a web page, whose authors close fewer of them. */
export const MOST_PAGE_DEPTH = 512;
/** A web page: the whole of it is held as a tree. */
export const MOST_PAGE_BYTES = 8 * 1024 * 1024;
/** A text in Markdown. */
export const MOST_MARKDOWN_BYTES = 2 * 1024 * 1024;
/** Pages of one zip. */
export const MOST_PAGES = 50;
/** Formats of numbers in one workbook, each of which is taken apart; Excel itself has some 250. */
export const MOST_FORMATS = 4096;
