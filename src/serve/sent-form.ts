import type { Context } from "hono";
import type { Form, FormValues } from "../views/form.ts";
import { type Access, isOurForm } from "./access.ts";

/** What a form sends beside what is filled in. No option of a command begins so. */
export const TOKEN = "_token";
export const SEEN = "_seen";
export const STEP = "_step";

/** A form as it was sent. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The first value of a field; empty where there is none. */
  readonly first: (name: string) => string;
}

/** Reads a form that was sent; null where it is none of ours. */
export async function sentForm(c: Context, access: Access): Promise<SentForm | null> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return null;
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const first = (name: string): string => fields.get(name)?.[0] ?? "";
  return isOurForm(access, first(TOKEN)) ? { fields, first } : null;
}

/** What was filled in, by the fields of the form; a text of several lines is several values where the field takes them. */
export function valuesOf(form: Form, fields: ReadonlyMap<string, readonly string[]>): FormValues {
  const given = form.fields.map(({ name, kind }): [string, readonly string[]] => {
    const texts = fields.get(name) ?? [];
    const each = kind === "lines" ? texts.flatMap((text) => text.split(/\r?\n/)) : texts;
    return [name, each.filter((text) => text.trim() !== "")];
  });
  return Object.fromEntries(given.filter(([, texts]) => texts.length > 0));
}
