import { boxText } from "../form-text.ts";
import { OpenControls } from "../open-controls.ts";
import type { ParagraphText } from "../paragraph.ts";
import type { Attribute } from "../read-xml.ts";

/**
 * The controls of an OpenDocument form while they are read: content controls, input fields, the fields of older Word
 * forms (`fieldmark`), and form controls that stand beside the text. What is chosen is their text; a prompt is none.
 */
export class OdfForms extends OpenControls {
  /** What form controls show, by id. */
  private readonly shown = new Map<string, string>();
  private control = "";
  private field: { isList: boolean; isBox: boolean; isTicked: boolean; entries: string[]; chosen: number } | null =
    null;

  /** A control around words of a paragraph. */
  beginControl(name: string, attribute: Attribute, paragraph: ParagraphText | undefined): void {
    const isPrompt = name === "placeholder" || attribute("showing-place-holder") === "true";
    this.begin(paragraph, isPrompt, attribute("checkbox") === "true" ? boxText(attribute("checked") === "true") : null);
  }

  beginField(attribute: Attribute): void {
    const type = attribute("type") ?? "";
    this.field = {
      isList: /DROPDOWN/.test(type),
      isBox: /CHECKBOX/.test(type),
      isTicked: false,
      entries: [],
      chosen: 0,
    };
  }

  ofField(attribute: Attribute): void {
    const [name = "", value = ""] = [attribute("name"), attribute("value")];
    if (this.field === null) return;
    if (/ListEntry$/.test(name)) this.field.entries.push(value);
    else if (/(?:Selected|Result)$/.test(name)) this.field.chosen = Number(value) || 0;
    else if (/Checked$/.test(name)) this.field.isTicked = value === "true" || value === "1";
  }

  /** The text of the field that has just been read; null where its text follows. */
  endField(): string | null {
    const { field } = this;
    this.field = null;
    if (field === null || !(field.isList || field.isBox)) return null;
    if (field.isBox) return boxText(field.isTicked);
    return field.entries[field.chosen] ?? "";
  }

  /** What stands in the list of a document's form controls. */
  declare(name: string, attribute: Attribute): void {
    const id = attribute("id");
    if (name === "checkbox" || name === "radio") {
      const isTicked =
        (attribute("current-state") ?? attribute("state")) === "checked" || attribute("current-selected") === "true";
      this.shown.set(id ?? "", boxText(isTicked));
    } else if (name === "option") {
      if ((attribute("current-selected") ?? attribute("selected")) === "true") {
        this.shown.set(this.control, attribute("label") ?? "");
      }
    } else if (id !== undefined) {
      this.control = id;
      this.shown.set(id, attribute("current-value") ?? attribute("value") ?? "");
    }
  }

  /** What the form control shows that stands here. */
  shownBy(id: string | undefined): string {
    return this.shown.get(id ?? "") ?? "";
  }
}
