import type { Hono } from "hono";
import { formatDay, parsePlanDate } from "../calendar/plan-date.ts";
import { indexDirectory } from "../core/directory-index.ts";
import { attribute, escapeLine } from "../render/html/escape.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { namesOf } from "../views/list/action-columns.ts";
import { stateFacts } from "../views/show/blocks.ts";
import { dueFact } from "../views/show/dates.ts";
import { count } from "../views/words.ts";
import { NOW, recordAddress } from "./address.ts";
import type { Desk } from "./desk.ts";
import { ownPageHtml, partHtml } from "./page.ts";
import type { ReadPlan } from "./reading.ts";
import { refusedPage } from "./record-pages.ts";
import { stepsHtml } from "./round-page.ts";

/** What is the same for every decision of a meeting, as it was typed. */
interface Meeting {
  readonly body: string;
  readonly date: string;
  readonly ref: string;
}

/** A meeting: what is asked for, decided one by one, and the papers at its end. */
export function meetingPages(app: Hono, desk: Desk): void {
  app.get("/now/meeting", async (c) => {
    const read = await desk.reading.plan(NOW);
    if (!read.ok) return refusedPage(c, read);
    const said = (name: string): string => c.req.query(name) ?? "";
    const meeting = { body: said("body"), date: said("date"), ref: said("ref") };
    const at = c.req.query("at");
    return c.html(at === undefined ? agendaHtml(read, meeting) : itemHtml(desk, read, meeting, Number(at)));
  });
}

/** What waits for a decision, in the order of the plan. */
function asked(read: ReadPlan): readonly ScheduledAction[] {
  return read.scheduled().actions.filter(({ status, pending }) => pending.length > 0 || status === "proposed");
}

const FRAME = { path: "meeting", title: "The meeting", trail: [], section: "decisions.html" };

/** Which meeting it is, what it has to decide, and its papers. */
function agendaHtml(read: ReadPlan, { body, date, ref }: Meeting): string {
  const items = asked(read);
  const { name } = indexDirectory(read.plan.directory);
  const bodies = read.plan.info.approvers.map(
    (id) => `<option value="${escapeLine(id)}"${id === body ? " selected" : ""}>${escapeLine(name(id))}</option>\n`,
  );
  const list = items.map(({ action }) => `<li>${escapeLine(`${action.id} ${action.title}`)}</li>\n`).join("");
  const form = [
    '<form class="record" action="/now/meeting" method="get">',
    '<input type="hidden" name="at" value="0">',
    `<div class="field"><label for="body">Who decides</label>\n<select id="body" name="body">\n${bodies.join("")}</select></div>`,
    `<div class="field"><label for="date">Day of the meeting</label>\n<input id="date" type="date" name="date"${attribute("value", date || read.asOf)}></div>`,
    `<div class="field"><label for="ref">Minute or paper</label>\n<p class="hint" id="ref-hint">What records the decisions, such as: minutes of 11 October. It can be made more exact with each.</p>\n<input id="ref" name="ref"${attribute("value", ref)} aria-describedby="ref-hint" autocomplete="off"></div>`,
    '<p class="buttons"><button class="main" type="submit">Begin</button></p>',
    "</form>",
  ].join("\n");
  const what =
    items.length === 0
      ? "<p>Nothing waits for a decision.</p>"
      : `<h2 id="asked">${escapeLine(count(items.length, "request"))} to be decided</h2>\n<ol>\n${list}</ol>\n${form}`;
  return ownPageHtml(read, { ...FRAME, within: `${what}\n${PAPERS}` });
}

const PAPERS = `<h2 id="papers">The board's paper</h2>
<ul>
<li><a href="/now/paper">Read it, or print it</a></li>
<li><a href="/now/paper/board.docx" download>Word</a></li>
<li><a href="/now/paper/board.html" download>A page in one file</a></li>
</ul>`;

/** One request, with the ways to decide it. */
function itemHtml(desk: Desk, read: ReadPlan, meeting: Meeting, which: number): string {
  const items = asked(read);
  const at = Math.min(Math.max(0, Number.isInteger(which) ? which : 0), items.length - 1);
  const it = items[at];
  if (it === undefined) return agendaHtml(read, meeting);
  const same = new URLSearchParams({ ...meeting }).toString();
  const next = `/now/meeting?at=${at}&${same}`;
  const names = namesOf(read.plan);
  const why = it.pending.map(({ index }) => it.action.progress[index]?.note).filter((note) => note != null);
  const outcomes =
    desk.commands.form("decide", read.plan, it)?.fields.find(({ name }) => name === "outcome")?.choices ?? [];
  const buttons = outcomes.map(({ value, label }) => {
    const address = recordAddress("decide", it.action.id, { ...meeting, outcome: value, next });
    return `<li><a href="${escapeLine(address)}">${escapeLine(label)}</a></li>\n`;
  });
  const card = partHtml(read, [
    { kind: "heading", level: 2, text: `${it.action.id} ${it.action.title}` },
    {
      kind: "facts",
      facts: [...stateFacts(it, names), ...why.map((note) => ({ label: "Why", lines: [note] })), dueFact(it)],
    },
  ]);
  const day = parsePlanDate(meeting.date);
  return ownPageHtml(read, {
    ...FRAME,
    within: `<p class="muted">${escapeLine(`${at + 1} of ${items.length}. ${names.directory.name(meeting.body)}, ${day === null ? meeting.date : formatDay(day)}`)}</p>\n<section class="projected">\n${card}\n<nav class="offers" aria-label="Decide">\n<ul>\n${buttons.join("")}</ul>\n</nav>\n</section>\n${stepsHtml("/now/meeting", at, items.length, escapeLine(`&${same}`))}\n<p><a href="/now/meeting?${escapeLine(same)}">All of them, and the papers</a></p>`,
  });
}
