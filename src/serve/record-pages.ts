import type { Context, Hono } from "hono";
import type { Refusal } from "../ledger/commands.ts";
import { escapeLine } from "../render/html/escape.ts";
import { formHtml } from "../render/html/form.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import type { Block } from "../views/content.ts";
import type { Form, FormValues } from "../views/form.ts";
import { namesOf } from "../views/list/action-columns.ts";
import { stateFacts } from "../views/show/blocks.ts";
import { dueFact } from "../views/show/dates.ts";
import { capitalise } from "../views/words.ts";
import { addressOf, NOW, nextPage, recordAddress } from "./address.ts";
import type { Desk } from "./desk.ts";
import { NOTHING_WRONG, type Wrongs } from "./form-wrongs.ts";
import { ownPageHtml } from "./page.ts";
import { plainPage } from "./plain-page.ts";
import { changedHtml, previewHtml, problemHtml } from "./preview.ts";
import type { ReadPlan } from "./reading.ts";
import { SEEN, type SentForm, STEP, sentForm, TOKEN, valuesOf } from "./sent-form.ts";

/** A command's form about an action as it stands, or about none. */
interface Recording {
  readonly read: ReadPlan;
  readonly form: Form;
  readonly it: ScheduledAction | null;
  /** Where it is shown and sent to. */
  readonly address: string;
  /** The page that follows once it is recorded; null for the action's own. */
  readonly next: string | null;
}

/** The forms by which something is recorded: shown, then shown again with what would be written, then written. */
export function recordPages(app: Hono, desk: Desk): void {
  app.get("/now/record/:command", async (c) => {
    const found = await recordingOf(c, desk);
    if (!("form" in found)) return refusedPage(c, found);
    const start = startValues(found, new URL(c.req.url).searchParams);
    return c.html(formPage(desk, found, start, NOTHING_WRONG, ""));
  });
  app.post("/now/record/:command", async (c) => {
    const sent = await sentForm(c, desk.access);
    if (sent === null) return refusedPage(c, NOT_OURS, 403);
    const found = await recordingOf(c, desk);
    if (!("form" in found)) return refusedPage(c, found);
    return record(c, desk, found, sent);
  });
}

export const NOT_OURS: Refusal = {
  ok: false,
  problem: "this was not sent by a form of these pages: nothing was written",
  help: "Go back, load the page again, and send it once more. What you typed is still there.",
};

async function recordingOf(c: Context, { commands, reading }: Desk): Promise<Recording | Refusal> {
  const name = c.req.param("command") ?? "";
  const id = c.req.query("id") ?? null;
  const read = await reading.plan(NOW);
  if (!read.ok) return read;
  const it = id === null ? null : (read.scheduled().actions.find(({ action }) => action.id === id) ?? null);
  if (id !== null && it === null)
    return {
      ok: false,
      problem: "the plan has no action of this id",
      help: "It may have been removed or renamed. All that there are: /now/actions.html",
    };
  const form = commands.form(name, read.plan, it);
  if (form === null) return { ok: false, problem: "there is no such form", help: "" };
  const next = nextPage(c.req.query("next"));
  return { read, form, it, next, address: recordAddress(name, id, next === null ? {} : { next }) };
}

/** What the form begins with: its own defaults, and what the link to it says. */
function startValues({ form }: Recording, said: URLSearchParams): FormValues {
  const start = form.fields.map(({ name, start }) => [name, said.has(name) ? said.getAll(name) : start] as const);
  return Object.fromEntries(start.filter(([, texts]) => texts.length > 0));
}

/** Tries what was filled in, and writes it where it was seen before. */
async function record(c: Context, desk: Desk, recording: Recording, sent: SentForm): Promise<Response> {
  const { form, it, read, address } = recording;
  const values = valuesOf(form, sent.fields);
  const isAgreed = sent.first(STEP) === "record";
  const seen = it === null ? null : { path: it.action.path, sha256: sent.first(SEEN) };
  const given = it === null ? values : { ...values, id: [it.action.id] };
  const ran = await desk.run(form.command, given, { dryRun: !isAgreed, seen });
  if (ran.changed) {
    const now = await recordingOf(c, desk);
    if (!("form" in now)) return refusedPage(c, now);
    const before = desk.textShown(sent.first(SEEN));
    const text = now.it === null ? "" : (now.read.texts.get(now.it.action.path) ?? "");
    return c.html(formPage(desk, now, values, NOTHING_WRONG, changedHtml(ran, before, text)), 409);
  }
  const { wrongs, html } = previewHtml(read, form, it, ran, {
    address,
    values,
    hidden: hiddenOf(desk, recording),
    button: "Record it",
  });
  if (ran.code !== 0) return c.html(formPage(desk, recording, values, wrongs, problemHtml(wrongs)), 422);
  if (isAgreed) return c.redirect(recording.next ?? addressAfter(it, read), 303);
  return c.html(formPage(desk, recording, values, NOTHING_WRONG, html));
}

/** The page of the action that was recorded on; of a new one, the list in which it stands now. */
function addressAfter(it: ScheduledAction | null, read: ReadPlan): string {
  const { pathOf } = read.site().site;
  const path = it === null ? null : pathOf({ to: "action", id: it.action.id });
  return addressOf(NOW, path ?? "actions.html");
}

function hiddenOf(desk: Desk, { it, read }: Recording): Record<string, string> {
  const text = it === null ? null : (read.texts.get(it.action.path) ?? "");
  return { [TOKEN]: desk.access.token, ...(text === null ? {} : { [SEEN]: desk.show(text) }) };
}

/** @param above what stands between the title and the form, as HTML */
function formPage(desk: Desk, recording: Recording, values: FormValues, wrongs: Wrongs, above: string): string {
  const { read, form, it, address } = recording;
  const { pathOf } = read.site().site;
  const hidden = hiddenOf(desk, recording);
  const dress = { action: address, hidden, values, wrong: wrongs.atFields, button: "Show what will be recorded" };
  const path = it === null ? null : pathOf({ to: "action", id: it.action.id });
  const title = it === null ? form.summary : `${capitalise(form.command)} ${it.action.id} ${it.action.title}`;
  const summary = it === null ? "" : `<p class="summary">${escapeLine(form.summary)}.</p>\n`;
  return ownPageHtml(read, {
    path: `record/${form.command}`,
    title,
    section: "actions.html",
    trail: [
      { path: "actions.html", title: "Actions" },
      ...(it === null || path === null ? [] : [{ path, title: `${it.action.id} ${it.action.title}` }]),
    ],
    within: `${summary}${above}${above === "" ? "" : '<h2 id="again">What you filled in</h2>\n'}${formHtml(form, dress)}`,
    blocks: it === null ? [] : standing(it, read),
  });
}

function standing(it: ScheduledAction, { plan }: ReadPlan): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "How it stands" },
    { kind: "facts", facts: [...stateFacts(it, namesOf(plan)), dueFact(it)] },
  ];
}

export function refusedPage(
  c: Context,
  { problem, help }: Refusal,
  status: 403 | 404 | 409 = 409,
): Response | Promise<Response> {
  return c.html(plainPage("Not done", problem, help), status);
}
