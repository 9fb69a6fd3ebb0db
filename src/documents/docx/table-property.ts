import { fillOf } from "../colour.ts";
import type { Attribute } from "../read-xml.ts";
import { isOn } from "../xlsx/styles.ts";
import type { TableBuilder } from "./table-builder.ts";

/** What the properties of a row (`trPr`) or cell (`tcPr`) say of it (ECMA-376 part 1, 17.4). */
export function tableProperty(table: TableBuilder, parent: string, name: string, attribute: Attribute): void {
  const value = attribute("val") ?? "";
  const isSet = isOn(attribute("val"));
  if (parent === "tcPr") {
    if (name === "gridSpan") table.widen(wide(value));
    else if (name === "vMerge") table.merge(value === "restart" ? "begins" : "goes on");
    else if (name === "shd") table.fill(fillOf((value === "solid" ? attribute("color") : attribute("fill")) ?? ""));
  } else if (parent === "trPr") {
    if (name === "gridBefore") table.skip(wide(value));
    else if (name === "tblHeader" && isSet) table.markHeader();
    else if (name === "hidden" && isSet) table.markOut("hidden");
    else if (name === "del") table.markOut("deleted");
  }
}

/** A number of columns; what is none counts as one. Word itself has 63 at most. */
function wide(value: string): number {
  return Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 1024);
}
