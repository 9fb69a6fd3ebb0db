import { isPromptOfControl } from "./form-text.ts";
import type { ParagraphText } from "./paragraph.ts";

/** A control of a form around words of a paragraph. */
interface OpenControl {
  isPrompt: boolean;
  /** What its box shows, and nothing once it was shown; null where it is no box. */
  box: string | null;
  readonly within: ParagraphText | undefined;
  readonly mark: number;
}

/** The controls that are open while a paragraph is read: what is chosen is their text, a prompt is none, a box is shown once. */
export class OpenControls {
  private readonly controls: OpenControl[] = [];

  /** @param paragraph that its words stand in */
  begin(paragraph: ParagraphText | undefined, isPrompt = false, box: string | null = null): void {
    this.controls.push({ isPrompt, box, within: paragraph, mark: paragraph?.mark() ?? 0 });
  }

  end(): void {
    const { within, mark } = this.controls.pop() ?? { within: undefined, mark: 0 };
    if (within !== undefined && isPromptOfControl(within.since(mark))) within.makePrompt(mark);
  }

  /** The one that was opened last. */
  get innermost(): Pick<OpenControl, "isPrompt" | "box"> | undefined {
    return this.controls.at(-1);
  }

  get isPrompt(): boolean {
    return this.controls.some(({ isPrompt }) => isPrompt);
  }

  /** What stands for a text within a control that is a box: the box, once. Null where the text stands for itself. */
  boxFor(): string | null {
    const control = this.controls.findLast(({ box }) => box !== null);
    if (control === undefined) return null;
    const { box } = control;
    control.box = "";
    return box;
  }
}
