import type { Form, FormField, FormValues } from "../../views/form.ts";
import { attribute, escapeHtml, escapeLine } from "./escape.ts";

/** What a form is drawn with beside what it asks. */
export interface FormDress {
  /** Where it is sent. */
  readonly action: string;
  /** Sent with it, and not shown. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly values: FormValues;
  /** What is wrong, by the name of the field; plan text may be in it. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** The words of its button. */
  readonly button: string;
}

/** Fields that are folded away until something is in them, under the words that open them. */
const FOLDED: readonly (readonly [summary: string, fields: readonly string[]])[] = [
  ["It was decided already", ["approved", "body", "ref", "decision-date"]],
  ["More", ["evidence-title", "held-by", "not-public", "id", "published", "decision-date"]],
];

/** So many can be ticked one by one; more are chosen from a list that scrolls. */
const FEW = 8;

/** A form as HTML that works without scripts: every field has its label, its hint and what is wrong with it. */
export function formHtml(form: Form, dress: FormDress): string {
  // Where a decision is what the form is about, it is not folded away.
  const folds = form.fields.some(({ name }) => name === "approved") ? FOLDED : FOLDED.slice(1);
  const folded = new Set(folds.flatMap(([, names]) => names));
  const often = form.fields.filter(({ name }) => !folded.has(name));
  const parts = folds.map(([summary, names], at) => {
    const before = new Set(folds.slice(0, at).flatMap(([, earlier]) => earlier));
    const fields = form.fields.filter(({ name }) => names.includes(name) && !before.has(name));
    return foldHtml(summary, fields, dress);
  });
  return `<form class="record" method="post"${attribute("action", dress.action)}>\n${hiddenHtml(dress.hidden)}${often
    .map((one) => fieldHtml(one, dress))
    .join(
      "\n",
    )}\n${parts.join("")}<p class="buttons"><button class="main" type="submit">${escapeLine(dress.button)}</button></p>\n</form>`;
}

function foldHtml(summary: string, fields: readonly FormField[], dress: FormDress): string {
  if (fields.length === 0) return "";
  const isOpen = fields.some(({ name }) => dress.wrong.has(name) || (dress.values[name] ?? []).join("") !== "");
  return `<details${isOpen ? " open" : ""}>\n<summary>${summary}</summary>\n${fields.map((one) => fieldHtml(one, dress)).join("\n")}\n</details>\n`;
}

/** A form that only has a button: what it sends is not to be changed any more. */
export function buttonHtml(
  action: string,
  hidden: Readonly<Record<string, string>>,
  values: FormValues,
  button: string,
  kind = "main",
): string {
  const kept = Object.entries(values).flatMap(([name, texts]) => texts.map((text) => hiddenInput(name, text)));
  return `<form class="button" method="post"${attribute("action", action)}>\n${hiddenHtml(hidden)}${kept.join("")}<p class="buttons"><button class="${kind}" type="submit">${escapeLine(button)}</button></p>\n</form>`;
}

function hiddenHtml(hidden: Readonly<Record<string, string>>): string {
  return Object.entries(hidden)
    .map(([name, value]) => hiddenInput(name, value))
    .join("");
}

/** Line breaks in it are sent as they are. */
function hiddenInput(name: string, value: string): string {
  return `<input type="hidden"${attribute("name", name)} value="${escapeValue(value)}">\n`;
}

/** The very text that was typed: it is sent back, and must not become another by being shown. */
function escapeValue(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;");
}

function fieldHtml(field: FormField, { values, wrong }: FormDress): string {
  const id = `field-${field.name}`;
  const problems = wrong.get(field.name) ?? [];
  const hint = field.hint === "" ? "" : `<p class="hint" id="${id}-hint">${escapeLine(field.hint)}</p>\n`;
  const said =
    problems.length === 0 ? "" : `<p class="wrong" id="${id}-wrong">${problems.map(escapeHtml).join("<br>")}</p>\n`;
  const described = [...(hint === "" ? [] : [`${id}-hint`]), ...(said === "" ? [] : [`${id}-wrong`])].join(" ");
  const about = `${described === "" ? "" : ` aria-describedby="${described}"`}${said === "" ? "" : ' aria-invalid="true"'}`;
  const value = values[field.name] ?? [];
  const label = escapeLine(field.label);
  switch (field.kind) {
    case "tick":
      return `<div class="field tick"><input type="checkbox" id="${id}" name="${field.name}" value="yes"${value.length > 0 ? " checked" : ""}${about}>\n<label for="${id}">${label}</label>\n${hint}${said}</div>`;
    case "several":
      return severalHtml(field, id, value, `${hint}${said}`);
    case "in-order":
      return inOrderHtml(field, id, value, `${hint}${said}`);
    case "one":
      return `<div class="field"><label for="${id}">${label}</label>\n${hint}${said}${selectHtml(field, id, value, about)}</div>`;
    case "text":
      return `<div class="field"><label for="${id}">${label}</label>\n${hint}${said}<input id="${id}" name="${field.name}" value="${escapeValue(value[0] ?? "")}" autocomplete="off"${about}></div>`;
    case "long-text":
    case "lines": {
      const rows = field.kind === "lines" ? 2 : 5;
      return `<div class="field"><label for="${id}">${label}</label>\n${hint}${said}<textarea id="${id}" name="${field.name}" rows="${rows}"${about}>\n${escapeValue(value.join("\n"))}</textarea></div>`;
    }
  }
}

function selectHtml({ name, choices }: FormField, id: string, [chosen = ""]: readonly string[], about: string): string {
  const known = chosen === "" || choices.some(({ value }) => value === chosen);
  const options = [{ value: "", label: "–" }, ...choices, ...(known ? [] : [{ value: chosen, label: chosen }])];
  const items = options.map(
    ({ value, label }) =>
      `<option value="${escapeValue(value)}"${value === chosen ? " selected" : ""}>${escapeLine(label)}</option>\n`,
  );
  return `<select id="${id}" name="${name}"${about}>\n${items.join("")}</select>`;
}

/** One list to choose from for each that is chosen, and for two more. */
function inOrderHtml(field: FormField, id: string, chosen: readonly string[], said: string): string {
  const lists = [...chosen, "", ""].map((value, at) => {
    const label = `<label for="${id}-${at}">${escapeLine(`${field.label} ${at + 1}`)}</label>`;
    return `<p>${label} ${selectHtml(field, `${id}-${at}`, [value], "")}</p>\n`;
  });
  return `<fieldset class="field" id="${id}"><legend>${escapeLine(field.label)}</legend>\n${said}${lists.join("")}</fieldset>`;
}

function severalHtml({ name, label, choices }: FormField, id: string, chosen: readonly string[], said: string): string {
  const items = choices.map(
    ({ value, label: words }, at) =>
      `<li><input type="checkbox" id="${id}-${at}" name="${name}" value="${escapeValue(value)}"${chosen.includes(value) ? " checked" : ""}> <label for="${id}-${at}">${escapeLine(words)}</label></li>\n`,
  );
  return `<fieldset class="field several${choices.length > FEW ? " many" : ""}" id="${id}"><legend>${escapeLine(label)}</legend>\n${said}<ul>\n${items.join("")}</ul></fieldset>`;
}
