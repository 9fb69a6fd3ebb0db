import type { CalendarOptions } from "../calendar/period.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { FileKind } from "../core/plan.ts";
import type { SourceFile } from "../core/source-file.ts";
import { locator } from "../source/locate.ts";
import { type ParsedDocument, parseDocument } from "../source/parse-document.ts";
import { actionSchema, toAction } from "./action-schema.ts";
import { amendmentsSchema } from "./amendments-schema.ts";
import { directorySchema, toDirectory } from "./directory-schema.ts";
import { calendarOptionsOf, checkPlan, newerFormat, planSchema, toPlanInfo } from "./plan-schema.ts";
import { readFields } from "./read-fields.ts";
import { type Content, checksOf, type Reading } from "./reading.ts";
import { recommendationsSchema, themeSchema, toTheme } from "./theme-schema.ts";

/** Takes one file through source and schema, by the plan's forms of dates. Never throws, whatever is in it. */
export function readFile(file: SourceFile, kind: FileKind, options: CalendarOptions): Reading {
  return readDocument(parseDocument(file, kind), options);
}

/** `plan.yaml`, and how it says that the dates in all the files are read (even where nothing else in it can be used). */
export function readPlanFile(file: SourceFile): { readonly reading: Reading; readonly options: CalendarOptions } {
  const document = parseDocument(file, "plan");
  const options = calendarOptionsOf(document.data);
  return { reading: readDocument(document, options), options };
}

function readDocument(document: ParsedDocument, options: CalendarOptions): Reading {
  const { path, kind } = document;
  const flaw = document.diagnostics.find((it) => it.unusable);
  const { content, found } = flaw ? NOTHING : load(document, options);
  const checks = content === null ? [] : checksOf(content, path);
  const first = flaw ?? found.find((it) => it.unusable);
  return {
    path,
    kind,
    content,
    diagnostics: [...document.diagnostics, ...found, ...checks],
    unusable: first === undefined ? null : inBrief(first, document),
  };
}

interface Loaded {
  readonly content: Content | null;
  readonly found: readonly Diagnostic[];
}

const NOTHING: Loaded = { content: null, found: [] };

/** What the document says, unless one of the findings says that it is unusable. */
function load(document: ParsedDocument, options: CalendarOptions): Loaded {
  const { path, kind } = document;
  const context = { path, data: document.data ?? {}, action: null };
  switch (kind) {
    case "action": {
      const action = actionOf(context.data, path);
      const { fields, diagnostics } = readFields(actionSchema(options), { ...context, action });
      if (fields === null) return { content: null, found: diagnostics };
      const themeGiven = fields.theme !== undefined;
      return { content: { kind, action: toAction(fields, bodyOf(document), path), themeGiven }, found: diagnostics };
    }
    case "theme": {
      const { fields, diagnostics } = readFields(themeSchema, context);
      return { content: fields && { kind, theme: toTheme(fields, bodyOf(document), path) }, found: diagnostics };
    }
    case "plan": {
      const newer = newerFormat(path, context.data);
      if (newer !== null) return { content: null, found: [newer] };
      const { fields, diagnostics } = readFields(planSchema(options), context);
      if (fields === null) return { content: null, found: diagnostics };
      const found = checkPlan(path, fields);
      const usable = !found.some((it) => it.unusable);
      return { content: usable ? { kind, info: toPlanInfo(fields) } : null, found: [...diagnostics, ...found] };
    }
    case "directory": {
      const { fields, diagnostics } = readFields(directorySchema, context);
      return { content: fields && { kind, directory: toDirectory(fields) }, found: diagnostics };
    }
    case "recommendations": {
      const { fields, diagnostics } = readFields(recommendationsSchema, { ...context, data: document.data ?? [] });
      return { content: fields && { kind, recommendations: fields }, found: diagnostics };
    }
    case "amendments": {
      const { fields, diagnostics } = readFields(amendmentsSchema, { ...context, data: document.data ?? [] });
      return { content: fields && { kind, amendments: fields }, found: diagnostics };
    }
    case "prose":
      return { content: { kind, prose: { path, body: bodyOf(document) } }, found: [] };
  }
}

/** The published text: without the blank lines around it, its lines ended the same way on every system. */
function bodyOf({ body }: ParsedDocument): string {
  return body
    .replaceAll("\r\n", "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd()
    .normalize("NFC");
}

/** The id that a broken action is known by: its own, or what its file's name begins with. */
function actionOf(data: unknown, path: string): string | null {
  const own =
    typeof data === "object" && data !== null && Object.hasOwn(data, "id") ? (data as { id: unknown }).id : null;
  if (typeof own === "string" && own !== "") return own;
  return /^\d+(?:\.\d+)*/.exec(path.slice(path.lastIndexOf("/") + 1))?.[0] ?? null;
}

function inBrief(it: Diagnostic, document: ParsedDocument): string {
  if (document.text === "") return it.message;
  return `line ${locator(document.path, document.text)(it.place).start.line}: ${it.message}`;
}
