import type { Context, Hono } from "hono";
import { escapeHtml, escapeLine } from "../render/html/escape.ts";
import { buttonHtml, formHtml } from "../render/html/form.ts";
import type { Form, FormValues } from "../views/form.ts";
import { NOW } from "./address.ts";
import type { Desk } from "./desk.ts";
import { ownPageHtml, partHtml } from "./page.ts";
import { previewHtml } from "./preview.ts";
import type { ReadPlan } from "./reading.ts";
import { NOT_OURS, refusedPage } from "./record-pages.ts";
import { STEP, sentForm, TOKEN } from "./sent-form.ts";

const HERE = "/now/unsaved";

/** What was recorded since the last commit: shown, taken back, saved. */
export function unsavedPages(app: Hono, desk: Desk): void {
  app.get(HERE, async (c) => {
    const read = await desk.reading.plan(NOW);
    return read.ok ? c.html(await unsavedPage(desk, read, "")) : refusedPage(c, read);
  });
  app.post(`${HERE}/undo`, (c) => answered(c, desk, undo));
  app.post(`${HERE}/save`, (c) => answered(c, desk, save));
}

type Answer = (desk: Desk, read: ReadPlan, given: (name: string) => string) => Promise<string>;

async function answered(c: Context, desk: Desk, answer: Answer): Promise<Response> {
  const sent = await sentForm(c, desk.access);
  if (sent === null) return refusedPage(c, NOT_OURS, 403);
  const read = await desk.reading.plan(NOW);
  return read.ok ? c.html(await answer(desk, read, sent.first)) : refusedPage(c, read);
}

/** Shows what would be taken back, and takes it back once that was seen. */
async function undo(desk: Desk, read: ReadPlan, given: (name: string) => string): Promise<string> {
  const values: FormValues = given("id") === "" ? { all: ["yes"] } : { id: [given("id")] };
  const isAgreed = given(STEP) === "record";
  const ran = await desk.run("undo", values, { dryRun: !isAgreed });
  if (ran.code !== 0)
    return unsavedPage(
      desk,
      await fresh(desk, read),
      problem(ran.refusal?.problem ?? "It cannot be taken back", ran.refusal?.help ?? ""),
    );
  if (isAgreed)
    return unsavedPage(desk, await fresh(desk, read), '<p class="notice good" role="status">It is taken back.</p>\n');
  const again = { address: `${HERE}/undo`, values, hidden: { [TOKEN]: desk.access.token }, button: "Take it back" };
  const it = read.scheduled().actions.find(({ action }) => action.id === given("id")) ?? null;
  return unsavedPage(desk, read, previewHtml(read, UNDO, it, ran, again).html);
}

const UNDO: Form = { command: "undo", summary: "", fields: [] };

async function save(desk: Desk, read: ReadPlan, given: (name: string) => string): Promise<string> {
  const message = given("message").trim();
  const ran = await desk.run("save", message === "" ? {} : { message: [message] });
  if (ran.refusal !== null) return unsavedPage(desk, read, problem(ran.refusal.problem, ran.refusal.help));
  const said = escapeHtml(ran.printed.join("").trim());
  return unsavedPage(
    desk,
    await fresh(desk, read),
    `<div class="notice good" role="status"><pre>${said}</pre></div>\n`,
  );
}

async function fresh({ reading }: Desk, before: ReadPlan): Promise<ReadPlan> {
  const read = await reading.plan(NOW);
  return read.ok ? read : before;
}

function problem(what: string, help: string): string {
  return `<div class="notice alert" role="alert"><p><strong>${escapeLine(what)}</strong></p><p>${escapeHtml(help)}</p></div>\n`;
}

const SAVE: Form = {
  command: "save",
  summary: "",
  fields: [
    {
      ...{ name: "message", label: "In which words", kind: "text", choices: [], start: [] },
      hint: "Left empty, it is saved in the plan's own words.",
    },
  ],
};

async function unsavedPage(desk: Desk, read: ReadPlan, above: string): Promise<string> {
  const hidden = { [TOKEN]: desk.access.token };
  const diff = await desk.run("diff", {}, { dryRun: true, asOf: read.asOf });
  const dry = await desk.run("save", {}, { dryRun: true });
  const isSaved = dry.refusal !== null;
  const changes = diff.view === null ? "" : partHtml(read, diff.view.blocks);
  const dress = { action: `${HERE}/save`, hidden, values: {}, wrong: new Map(), button: "Save" };
  const forms = `<h2 id="save">Save it</h2>\n<p>It becomes a commit of the plan's files and nothing else. To hand it on to others, git pushes it.</p>\n${formHtml(SAVE, dress)}<h2 id="undo">Take it back</h2>\n${undoButtons(diff.view?.document["changes"], hidden)}`;
  const nothing = `<p>${escapeLine(dry.refusal?.problem ?? "")}.</p>\n`;
  return ownPageHtml(read, {
    ...{ path: "unsaved", title: "Not saved yet", trail: [], section: "changes.html" },
    within: `${above}${isSaved ? nothing : `${changes}${forms}`}`,
  });
}

/** Of each action on which something was recorded, its last entry; and all. */
function undoButtons(changes: unknown, hidden: Readonly<Record<string, string>>): string {
  const ids = Array.isArray(changes) ? changes.map((one: { readonly id?: unknown }) => one.id) : [];
  const named = [...new Set(ids)].filter((id) => typeof id === "string");
  const button = (values: FormValues, words: string): string =>
    buttonHtml(`${HERE}/undo`, hidden, values, words, "plain");
  return [
    ...named.map((id) => button({ id: [id] }, `Show what was last recorded of ${id}`)),
    button({}, "Show all that was recorded"),
  ].join("");
}
