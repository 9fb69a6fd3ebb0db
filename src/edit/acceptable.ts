import { CONTROL_CHARACTERS, codePointName, quote } from "../text/quote.ts";
import { type Change, isFields, isItems, Refusal, type YamlValue } from "./change.ts";

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const RETYPE = "Type the words again, or paste them as plain text.";
const DEEPEST = 50;

/** Refuses what no file of a plan may hold, in words; `Refusal` is thrown. */
export function refuseUnacceptable(change: Change): void {
  if (change.kind === "remove") return;
  if (change.kind === "add-entry") {
    check(change.entry, "the entry", 0);
    if (typeof change.entry["date"] !== "string")
      throw new Refusal("the entry has no date", "Give it one: 2018-10-31.");
    return;
  }
  for (const key of change.keys) if (typeof key === "string") checkName(key);
  check(change.value, String(change.keys.at(-1) ?? "the file"), 0);
}

function check(value: YamlValue, field: string, depth: number): void {
  if (depth > DEEPEST) throw new Refusal(`${field} holds lists or maps too deep in one another`, "Make it simpler.");
  if (typeof value === "string") checkText(value, field);
  else if (typeof value === "number" && !Number.isFinite(value))
    throw new Refusal(`${field} is no number`, "Give a number such as 12.5.");
  else if (isItems(value)) for (const item of value) check(item, field, depth + 1);
  else if (isFields(value)) {
    for (const [key, one] of Object.entries(value)) {
      checkName(key);
      check(one, key, depth + 1);
    }
  }
}

function checkName(name: string): void {
  if (name === "__proto__") throw new Refusal("no field may be called __proto__", "Give it another name.");
  checkText(name, "the name of a field");
}

function checkText(text: string, field: string): void {
  const control = CONTROL_CHARACTERS.exec(text)?.[0];
  if (control !== undefined) {
    const what = `a character that cannot be seen (${codePointName(control)})`;
    throw new Refusal(`${field} has ${what}, in ${quote(text)}`, RETYPE);
  }
  if (LONE_SURROGATE.test(text))
    throw new Refusal(
      `${field} has half a character in it, in ${quote(text.replace(LONE_SURROGATE, "\ufffd"))}`,
      RETYPE,
    );
}
