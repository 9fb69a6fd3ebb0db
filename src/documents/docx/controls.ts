import { boxText } from "../form-text.ts";
import { OpenControls } from "../open-controls.ts";
import type { Attribute } from "../read-xml.ts";
import { isOn } from "../xlsx/styles.ts";

interface Field {
  readonly entries: string[];
  chosen: number | null;
  isList: boolean;
  isTicked: boolean | null;
  /** The text that the program last put in place of the field follows: nothing of it counts. */
  isAnswered: boolean;
  instruction: string;
}

/**
 * The controls of a Word form while they are read: content controls (`sdt`; ECMA-376 part 1, 17.5.2), and the fields of
 * older forms (`ffData`; 17.16). What is chosen is their text; a prompt is none.
 */
export class Controls extends OpenControls {
  private readonly fields: Field[] = [];

  /** What the properties of a control say of it. */
  ofControl(name: string, attribute: Attribute): void {
    const control = this.innermost;
    if (control === undefined) return;
    if (name === "showingPlcHdr") control.isPrompt = isOn(attribute("val"));
    else if (name === "checkbox") control.box = boxText(false);
    else if (name === "checked" && control.box !== null) control.box = boxText(isOn(attribute("val")));
  }

  /** @param kind `begin`, `separate` or `end` */
  fieldMark(kind: string | undefined): void {
    if (kind === "begin") {
      this.fields.push({
        entries: [],
        chosen: null,
        isList: false,
        isTicked: null,
        isAnswered: false,
        instruction: "",
      });
    } else if (kind === "end") this.fields.pop();
  }

  /** What the data of a field says of it. */
  ofField(name: string, attribute: Attribute): void {
    const field = this.fields.at(-1);
    if (field === undefined) return;
    const value = attribute("val") ?? "";
    if (name === "ddList") field.isList = true;
    else if (name === "listEntry") field.entries.push(value);
    else if (name === "checkBox") field.isTicked = false;
    else if (name === "checked" || (name === "default" && field.isTicked !== null))
      field.isTicked = isOn(attribute("val"));
    else if (name === "result" || (name === "default" && field.isList)) field.chosen ??= Number(value) || 0;
  }

  /** The text of the field whose data has just been read: the entry chosen, a box; null where its text follows. */
  answer(): string | null {
    const field = this.fields.at(-1);
    if (field === undefined || (!field.isList && field.isTicked === null)) return null;
    field.isAnswered = true;
    if (field.isTicked !== null) return boxText(field.isTicked);
    return field.entries[field.chosen ?? 0] ?? "";
  }

  get isAnswered(): boolean {
    return this.fields.some((field) => field.isAnswered);
  }

  /** A piece of a field's instruction; an address where it is now a link. */
  instruct(text: string): string | null {
    const field = this.fields.at(-1);
    if (field === undefined) return null;
    field.instruction += text;
    const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1] ?? null;
    if (address !== null) field.instruction = "";
    return address;
  }
}
