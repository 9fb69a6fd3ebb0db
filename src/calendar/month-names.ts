/** The months as they are printed, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...MONTH_NAMES.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const),
  ["sept", 9] as const,
]);

/** The number (1–12) of a month by its name or short name (`October`, `oct`, `Sept`), in any letter case; or null. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name.toLowerCase()) ?? null;
}
