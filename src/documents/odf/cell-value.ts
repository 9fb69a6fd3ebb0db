import type { Value } from "../cell.ts";
import type { Attribute } from "../read-xml.ts";
import type { DateParts } from "./styles.ts";

/**
 * What a cell of OpenDocument holds behind what it shows (ODF 1.3 part 3, 19.385).
 *
 * @param parts what the cell's form of dates shows; null where it says nothing of it
 */
export function cellValue(attribute: Attribute, parts: DateParts | null): Value {
  const type = attribute("value-type") ?? "";
  if (type === "error") return { kind: "error" };
  if (type === "boolean") return { kind: "boolean", boolean: attribute("boolean-value") === "true" };
  if (type === "date") return dateOf(attribute("date-value") ?? "", parts) ?? { kind: "text" };
  const number = Number(attribute("value") ?? Number.NaN);
  const isNumber = ["float", "percentage", "currency"].includes(type) && Number.isFinite(number);
  return isNumber ? { kind: "number", number } : { kind: "text" };
}

function dateOf(text: string, parts: DateParts | null): Value | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}).*)?$/.exec(text) ?? [];
  if (day === undefined) return null;
  const { year, month, day: showsDay } = parts ?? { year: true, month: true, day: true };
  const precision = showsDay ? "day" : month ? "month" : "year";
  return {
    ...{ kind: "date", precision, showsYear: year, time: time === undefined || time === "00:00" ? null : time },
    date: day.slice(0, { day: 10, month: 7, year: 4 }[precision]),
  };
}

/** What a cell says that has a value and shows no text: some programs write it so. */
export function textOfValue(attribute: Attribute): string {
  return (
    attribute("string-value") ??
    attribute("date-value") ??
    attribute("boolean-value")?.toUpperCase() ??
    attribute("value") ??
    ""
  );
}
