import { ListCount } from "../counting.ts";
import type { Attribute } from "../read-xml.ts";
import type { OdfStyles } from "./styles.ts";

/** The numbers that Writer counts before paragraphs by itself, while its lists are read (ODF 1.3 part 3, 5.3). */
export class OdfLists {
  private readonly open: { count: ListCount; isNewItem: boolean; hasNumber: boolean; key: string }[] = [];
  /** The last list of each style, and each list by its id, for those that go on with one. */
  private readonly last = new Map<string, ListCount>();
  private readonly headings: ListCount;

  constructor(private readonly styles: OdfStyles) {
    this.headings = new ListCount(styles.levels(""));
  }

  begin(attribute: Attribute): void {
    const outer = this.open.at(-1);
    const style = attribute("style-name") ?? outer?.key ?? "";
    const before = this.last.get(attribute("continue-list") ?? (isTrue(attribute("continue-numbering")) ? style : "-"));
    const count = outer?.count ?? before ?? new ListCount(this.styles.levels(style));
    this.open.push({ count, isNewItem: false, hasNumber: true, key: style });
    this.last.set(style, count);
    const id = attribute("id");
    if (id !== undefined) this.last.set(id, count);
  }

  end(): void {
    this.open.pop();
  }

  /** @param hasNumber whether the item is counted: a header of a list is not */
  item(attribute: Attribute, hasNumber: boolean): void {
    const list = this.open.at(-1);
    if (list === undefined) return;
    [list.isNewItem, list.hasNumber] = [true, hasNumber];
    const start = Number(attribute("start-value"));
    if (Number.isInteger(start)) list.count.restart(this.open.length - 1, start);
  }

  /** What the paragraph that has just been read is in its list: only the first of an item is counted. */
  paragraph(heading: number | null): { readonly isListItem: boolean; readonly number: string | null } {
    const list = this.open.at(-1);
    if (list === undefined)
      return { isListItem: false, number: heading === null ? null : this.headings.next(heading - 1) };
    const isFirst = list.isNewItem;
    list.isNewItem = false;
    if (!isFirst) return { isListItem: false, number: null };
    const number = list.hasNumber ? list.count.next(this.open.length - 1) : null;
    return { isListItem: heading === null, number };
  }
}

function isTrue(value: string | undefined): boolean {
  return value === "true";
}
