import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AskedPlan } from "../ledger/commands.ts";
import { sitePageHtml } from "../render/site/page-frame.ts";
import { SITE_STYLE } from "../render/site/style.ts";
import { admitted, answerHeaders, startSession } from "./access.ts";
import { addressOf, NOW, PLACES } from "./address.ts";
import type { Desk } from "./desk.ts";
import { changesAsTheyCome } from "./events.ts";
import { meetingPages } from "./meeting-pages.ts";
import { paperPages } from "./paper-pages.ts";
import { plainPage } from "./plain-page.ts";
import { EXTRAS, type ReadPlan } from "./reading.ts";
import { recordPages } from "./record-pages.ts";
import { roundPage } from "./round-page.ts";
import { SERVE_SCRIPT } from "./script.ts";
import { partsOfSitePage } from "./served-parts.ts";
import { SERVE_STYLE } from "./style.ts";
import { unsavedPages } from "./unsaved-pages.ts";

/** What somebody types into a form is never longer; a note of a hundred pages fits. */
const LONGEST_BODY = 512 * 1024;

/** Everything that the server answers. It listens to nobody by itself, so a test can ask it. */
export function pagesApp(desk: Desk): Hono {
  const { commands, access } = desk;
  const app = new Hono();
  app.use(answerHeaders);
  app.use(admitted(access));
  app.use(bodyLimit({ maxSize: LONGEST_BODY, onError: (c) => tooLong(c) }));

  app.get("/start/:key", startSession(access, addressOf(NOW, HOME)));
  app.get("/", (c) => c.redirect(addressOf(NOW, HOME), 303));
  app.get("/serve.css", (c) => c.body(SERVE_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/site.css", (c) => c.body(SITE_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/serve.js", (c) => c.body(SERVE_SCRIPT, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  // A browser asks for it by itself.
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get("/go", async (c) => c.redirect(await wherePointed(c, desk), 303));
  recordPages(app, desk);
  unsavedPages(app, desk);
  roundPage(app, desk);
  meetingPages(app, desk);
  paperPages(app, desk);
  app.get("/events", (c) => changesAsTheyCome(c, desk.reading));
  for (const place of PLACES) app.get(place, (c) => sitePage(c, desk));

  app.notFound((c) =>
    c.html(plainPage("No such page", "the plan has no page of this address", "Go back, or begin at /."), 404),
  );
  app.onError((error, c) => {
    commands.fault(error);
    return c.html(
      plainPage(
        "A fault",
        "a fault in the program itself; nothing was written",
        "What it was stands where plan serve runs.",
      ),
      500,
    );
  });
  return app;
}

function tooLong(c: Context): Response | Promise<Response> {
  return c.html(
    plainPage(
      "Too long",
      "what was sent is too long to be read: nothing was written",
      "Send a shorter text, or put it into a file of the plan's evidence/.",
    ),
    413,
  );
}

/** Where the form for the day and the revision leads: today's files are where things are recorded. */
async function wherePointed(c: Context, { reading }: Desk): Promise<string> {
  const typed = (name: string): string | null => c.req.query(name)?.trim() || null;
  const now = await reading.plan(NOW);
  const [asOf, at, page] = [typed("as-of"), typed("at"), typed("page") ?? HOME];
  const isNow = at === null && (asOf === null || (now.ok && asOf === now.asOf));
  if (isNow) return addressOf(NOW, page);
  const isOfSite = !now.ok || now.site().site.pages.some(({ path }) => path === page);
  return addressOf({ asOf, at }, isOfSite ? page : HOME);
}

const HOME = "index.html";

/** A page or file of the site, on the day and at the revision of its address. */
async function sitePage(c: Context, { commands, reading }: Desk): Promise<Response> {
  const asked: AskedPlan = { asOf: c.req.param("day") ?? null, at: c.req.param("revision") ?? null };
  const path = c.req.param("page") ?? "";
  const read = await reading.plan(asked);
  if (!read.ok) return c.html(plainPage("The plan cannot be shown", read.problem, read.help), 409);
  const { site, files } = read.site();
  const page = site.pages.find((one) => one.path === path);
  if (page !== undefined) {
    const served = partsOfSitePage(read, commands.offered);
    return c.html(sitePageHtml(page, site, { ...EXTRAS, served }));
  }
  const content = files.get(path)?.();
  if (content === undefined) return c.html(noSuchPage(read), 404);
  return c.body(content as string, 200, { "Content-Type": mediaTypeOf(path) });
}

function noSuchPage({ asked }: ReadPlan): string {
  return plainPage(
    "No such page",
    "the plan has no page of this address on that day",
    `It may have joined the plan later, or been renamed. All that there is: ${addressOf(asked, "actions.html")}`,
  );
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  svg: "image/svg+xml",
  xml: "application/xml; charset=utf-8",
  html: "text/html; charset=utf-8",
};

function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
