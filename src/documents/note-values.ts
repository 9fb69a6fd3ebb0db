import type { Cell } from "./cell.ts";
import type { Table } from "./document.ts";
import { type Notes, some } from "./notes.ts";

/** Says which cells of a sheet show what a program last worked out, and which show nothing or an error for it. */
export function noteValues({ where, rows }: Table, notes: Notes): void {
  const cells = rows.flatMap((row) => row.cells);
  const addresses = (wanted: (cell: Cell) => boolean): readonly string[] =>
    cells.filter(wanted).map(({ address }) => address);
  const formulas = addresses(({ formula }) => formula !== null);
  if (formulas.length > 0) {
    const message = `formulas were not worked out; their cells say what was last shown: ${some(formulas)}`;
    notes.say("read-as", where, message);
  }
  const blank = addresses(({ formula }) => formula === "blank");
  if (blank.length > 0) {
    const message = `formulas that no program has worked out yet say nothing: ${some(blank)}`;
    notes.say("not-read", where, `${message}. Open the file in Excel or LibreOffice and save it.`);
  }
  const errors = addresses(({ value }) => value.kind === "error");
  if (errors.length > 0) notes.say("read-as", where, `cells that show an error: ${some(errors)}`);
}
