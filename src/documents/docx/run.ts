import type { Out } from "../cell.ts";
import type { Attribute } from "../read-xml.ts";
import { isOn } from "../xlsx/styles.ts";
import type { WordStyle } from "./styles.ts";

/** The looks of a stretch of words, as far as they say something. What the stretch itself does not say, its styles do. */
export class Run {
  font = "";
  private style = "";
  private isStruck: boolean | null = null;
  private isHidden: boolean | null = null;

  /** What the properties of the stretch say (ECMA-376 part 1, 17.3.2). */
  property(name: string, attribute: Attribute): void {
    const isSet = isOn(attribute("val"));
    if (name === "strike" || name === "dstrike") this.isStruck = isSet || (this.isStruck ?? false);
    else if (name === "vanish") this.isHidden = isSet;
    else if (name === "rStyle") this.style = attribute("val") ?? "";
    else if (name === "rFonts") this.font = attribute("ascii") ?? "";
  }

  /** Why its words do not count; null where they do. */
  why(styles: ReadonlyMap<string, WordStyle>, paragraphStyle: string): Out | null {
    const its = [styles.get(this.style), styles.get(paragraphStyle)];
    if (this.isStruck ?? its.some((style) => style?.isStruck)) return "struck";
    return (this.isHidden ?? its.some((style) => style?.isHidden)) ? "hidden" : null;
  }
}
