import type { Fields } from "./change.ts";

/** An entry, and a name for it that is the same in every version of the list. */
export interface Listed {
  readonly id: string;
  readonly entry: Fields;
}

const REFERENCE = /^(\d{4}-\d{2}-\d{2})(?:\/([1-9]\d*))?$/;

/** The name of the entry that `corrects` of another means, by the list that it was written in; null where none. */
export function aimedAt({ entry }: Listed, list: readonly Listed[]): string | null {
  const [, day, nth = "1"] = REFERENCE.exec(String(entry["corrects"] ?? "")) ?? [];
  return day === undefined ? null : (ofDay(list, day)[Number(nth) - 1]?.id ?? null);
}

/** The entry, with `corrects` so written that in this list it means the entry of that name. */
export function pointing(entry: Fields, aim: string | null, list: readonly Listed[]): Fields {
  if (aim === null || aimedAt({ id: "", entry }, list) === aim) return entry;
  const day = String(list.find(({ id }) => id === aim)?.entry["date"]);
  const nth = ofDay(list, day).findIndex(({ id }) => id === aim);
  return nth === -1 ? entry : { ...entry, corrects: nth === 0 ? day : `${day}/${nth + 1}` };
}

function ofDay(list: readonly Listed[], day: string): readonly Listed[] {
  return list.filter(({ entry }) => entry["date"] === day);
}
