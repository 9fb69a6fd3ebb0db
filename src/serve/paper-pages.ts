import type { Hono } from "hono";
import type { Block } from "../views/content.ts";
import { NOW } from "./address.ts";
import type { Desk } from "./desk.ts";
import { ownPageHtml, partHtml } from "./page.ts";
import { refusedPage } from "./record-pages.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
};

/** The board's paper: to read and print here, and as a file of its own. */
export function paperPages(app: Hono, desk: Desk): void {
  app.get("/now/paper", async (c) => {
    const read = await desk.reading.plan(NOW);
    if (!read.ok) return refusedPage(c, read);
    const ran = await desk.run("report", { kind: ["board"] }, { dryRun: true });
    if (ran.view === null) return refusedPage(c, ran.refusal ?? { ok: false, problem: "there is no paper", help: "" });
    const { blocks, paper } = ran.view;
    const title = paper?.title ?? "The board's paper";
    return c.html(
      ownPageHtml(read, {
        ...{ path: "paper", title, section: "", trail: [{ path: "meeting", title: "The meeting" }] },
        within: partHtml(read, blocks.map(namedApart)),
      }),
    );
  });
  app.get("/now/paper/:name{board\\.(?:docx|html)}", async (c) => {
    const name = c.req.param("name");
    const format = name.slice("board.".length);
    const ran = await desk.run("report", { kind: ["board"], format: [format] }, { dryRun: true });
    if (ran.refusal !== null) return refusedPage(c, ran.refusal);
    // A page of its own style would not be shown here: it is a file to be kept.
    return c.body(ran.printed[0] as string, 200, {
      "Content-Type": MEDIA_TYPES[format] as string,
      "Content-Disposition": `attachment; filename="${name}"`,
    });
  });
}

/** A chart and the table of its figures are two regions of a page, so each has a name of its own. */
function namedApart(block: Block): Block {
  if (block.kind !== "chart") return block;
  return { ...block, chart: { ...block.chart, title: `Chart: ${block.chart.title}` } };
}
