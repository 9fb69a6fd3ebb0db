import type { Hono } from "hono";
import { addStep } from "../calendar/plan-date.ts";
import { escapeLine } from "../render/html/escape.ts";
import { tasksOf } from "../views/next.ts";
import { roundCard } from "../views/round-card.ts";
import { capitalise } from "../views/words.ts";
import { NOW, recordAddress } from "./address.ts";
import type { Desk } from "./desk.ts";
import { ownPageHtml, partHtml } from "./page.ts";
import type { ReadPlan } from "./reading.ts";
import { refusedPage } from "./record-pages.ts";

/** The monthly round: each action that needs a word, one after another, large enough for a wall. */
export function roundPage(app: Hono, desk: Desk): void {
  app.get("/now/round", async (c) => {
    const read = await desk.reading.plan(NOW);
    return read.ok ? c.html(roundHtml(desk, read, Number(c.req.query("at") ?? 0))) : refusedPage(c, read);
  });
}

function roundHtml({ commands }: Desk, read: ReadPlan, asked: number): string {
  const scheduled = read.scheduled();
  const { plan, asOf } = read;
  const tasks = tasksOf(scheduled.actions, scheduled, addStep(asOf, plan.info.rating.dueSoon));
  const at = Math.min(Math.max(0, Number.isInteger(asked) ? asked : 0), tasks.length - 1);
  const task = tasks[at];
  const frame = { path: "round", title: "The round", trail: [], section: "" };
  if (task === undefined) return ownPageHtml(read, { ...frame, within: "<p>No action needs a word.</p>" });
  const { it } = task;
  const here = `/now/round?at=${at}`;
  const by: Readonly<Record<string, string>> = it.owners[0] === undefined ? {} : { by: it.owners[0] };
  const offers = commands.offered(it).map(({ name, summary }) => {
    // Who checks is never who owns it, and who decides is asked for by itself.
    const said = name === "update" || name === "complete" ? by : {};
    const address = recordAddress(name, it.action.id, { ...said, next: here });
    return `<li><a href="${escapeLine(address)}" title="${escapeLine(capitalise(summary))}">${escapeLine(capitalise(name))}</a></li>\n`;
  });
  const card = partHtml(read, roundCard(plan, task, at + 1, tasks.length).blocks);
  return ownPageHtml(read, {
    ...frame,
    within: `<section class="projected" aria-label="${escapeLine(it.action.id)}">\n${card}\n<nav class="offers" aria-label="Record">\n<ul>\n${offers.join("")}</ul>\n</nav>\n</section>\n${stepsHtml("/now/round", at, tasks.length)}`,
  });
}

/** The way to the one before and the one after: links, and with scripts the arrow keys too. */
export function stepsHtml(path: string, at: number, of: number, more = ""): string {
  const link = (to: number, rel: string, words: string): string =>
    to < 0 || to >= of ? "" : `<a rel="${rel}" href="${path}?at=${to}${more}">${words}</a>\n`;
  return `<nav class="steps" aria-label="One after another">\n${link(at - 1, "prev", "← Back")}${link(at + 1, "next", "Next →")}</nav>`;
}
