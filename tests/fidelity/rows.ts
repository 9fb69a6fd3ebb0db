import { readFileSync } from "node:fs";

/** Reads a tab-separated file of `tests/source`: one record a line, by the names of its first line. */
export function readRows(name: string): Record<string, string>[] {
  const text = readFileSync(`${import.meta.dirname}/../source/${name}`, "utf8");
  const [header = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return rows.map((cells) => Object.fromEntries(header.map((key, column) => [key, cells[column] ?? ""])));
}

/** `one | two` as its parts; none where the cell is empty. */
export function partsOf(cell: string | undefined, separator = " | "): string[] {
  return cell ? cell.split(separator) : [];
}
