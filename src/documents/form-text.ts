/** What Word and web forms show in a control that nobody has filled in, word for word or nearly. */
const PROMPTS =
  /^(?:click|tap|click or tap)(?: here)? to (?:enter|add|insert|choose|select)(?: (?:some |your )?(?:text|a date|date|an item|a value))?[.…]*$|^(?:please )?(?:choose|select|pick) (?:an? |one |from )?(?:the |a )?(?:item|option|value|date|building block|list|one)[.…]*$/i;
const IN_BRACKETS = /^(?:\[[^\]]*\]|<[^>]*>)$/;

/** Whether a line is a prompt, wherever it stands: `Choose an item.`, `Click or tap here to enter text.` */
export function isPrompt(line: string): boolean {
  return line.length <= 60 && PROMPTS.test(line);
}

/** Whether the text of a control is its prompt: one of these, or `[Describe the outcome]`. */
export function isPromptOfControl(text: string): boolean {
  const line = text.trim();
  return isPrompt(line) || IN_BRACKETS.test(line);
}

/** A box to tick, as text. */
export function boxText(isTicked: boolean): "☑" | "☐" {
  return isTicked ? "☑" : "☐";
}
