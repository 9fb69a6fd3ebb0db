import { boxText } from "../form-text.ts";
import { attributeOf, type Element, wordsIn } from "./looks.ts";

/** What a control of a web form shows. */
export interface ControlText {
  readonly text: string;
  /** Nobody has filled it in: it shows what it wants. */
  readonly isPrompt: boolean;
}

/** What a control shows; null where the element is none, or shows nothing. */
export function controlText(element: Element): ControlText | null {
  if (element.tagName === "input") return ofInput(element);
  if (element.tagName === "select") return ofList(element);
  if (element.tagName !== "textarea") return null;
  const text = wordsIn(element);
  const prompt = attributeOf(element, "placeholder") ?? "";
  return text === "" ? { text: prompt, isPrompt: true } : { text, isPrompt: false };
}

function ofInput(element: Element): ControlText | null {
  const type = attributeOf(element, "type") ?? "text";
  if (type === "checkbox" || type === "radio") {
    return { text: boxText(attributeOf(element, "checked") !== null), isPrompt: false };
  }
  if (["hidden", "button", "submit", "reset", "image", "file", "password"].includes(type)) return null;
  const value = attributeOf(element, "value") ?? "";
  return value === ""
    ? { text: attributeOf(element, "placeholder") ?? "", isPrompt: true }
    : { text: value, isPrompt: false };
}

function ofList(element: Element): ControlText | null {
  const options = optionsOf(element);
  const chosen = options.find((option) => attributeOf(option, "selected") !== null) ?? options[0];
  if (chosen === undefined) return null;
  return { text: wordsIn(chosen), isPrompt: attributeOf(chosen, "value") === "" };
}

function optionsOf(element: Element): readonly Element[] {
  return element.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    return child.tagName === "option" ? [child] : child.tagName === "optgroup" ? optionsOf(child) : [];
  });
}
