import type { Refusal } from "../ledger/commands.ts";
import type { CheckFinding } from "../views/check.ts";
import type { Form } from "../views/form.ts";

/** What is wrong with what was filled in: at the fields that it is about, and what is about none. */
export interface Wrongs {
  readonly atFields: ReadonlyMap<string, readonly string[]>;
  readonly atForm: readonly string[];
}

export const NOTHING_WRONG: Wrongs = { atFields: new Map(), atForm: [] };

/** The field that says what a key of an entry says, where it has another name. */
const FIELD_OF_KEY: Readonly<Record<string, string>> = { public: "not-public", measured: "measured", owners: "owner" };

/**
 * Puts a command's refusal, and what the rules say against it, at the fields that they are about: a refusal names the
 * option, a finding the key of the entry.
 */
export function wrongsOf(form: Form, refusal: Refusal | null, findings: readonly CheckFinding[]): Wrongs {
  const atFields = new Map<string, string[]>();
  const atForm: string[] = [];
  const put = (name: string | undefined, words: string): void => {
    if (name === undefined) atForm.push(words);
    else atFields.set(name, [...(atFields.get(name) ?? []), words]);
  };
  if (refusal !== null) put(fieldOfOption(form, refusal.problem), wordsOf(refusal.problem, refusal.help));
  for (const { severity, field, message, help, rule } of findings) {
    if (severity === "error") put(fieldOfKey(form, field), wordsOf(`${message} (${rule.code} ${rule.name})`, help));
  }
  return { atFields, atForm };
}

function wordsOf(problem: string, help: string): string {
  return help === "" ? problem : `${problem}\n${help}`;
}

/** An argument has no dashes: it goes by its label. */
function fieldOfOption({ fields }: Form, problem: string): string | undefined {
  const named = [...problem.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name);
  const found =
    fields.find(({ name }) => named.includes(name)) ??
    fields.find(({ choices }) => choices.some(({ value }) => named.includes(value))) ??
    fields.find(({ label }) => problem.startsWith(`there is no ${label.toLowerCase()} `));
  return found?.name;
}

function fieldOfKey(form: Form, key: string): string | undefined {
  const last = key.split(".").at(-1) ?? "";
  const wanted = FIELD_OF_KEY[last] ?? last;
  return form.fields.find(({ name }) => name === wanted)?.name;
}
