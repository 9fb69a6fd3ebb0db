import { pageCommands } from "../../src/cli/commands/serve/page-commands.ts";
import { Session } from "../../src/cli/session/session.ts";
import { newAccess } from "../../src/serve/access.ts";
import { pagesApp } from "../../src/serve/app.ts";
import { Desk } from "../../src/serve/desk.ts";
import { Reading } from "../../src/serve/reading.ts";

/** The pages of a plan as a test asks for them: in this process, without a port. */
export class Pages {
  readonly access = newAccess(4000);
  readonly reading: Reading;
  /** What stands where the server runs: only faults do. */
  said = "";
  private readonly app: ReturnType<typeof pagesApp>;

  /** @param now of the clock, such as `2018-11-15T12:00:00Z` */
  constructor(folder: string, now: string, env: NodeJS.ProcessEnv = {}) {
    const world = {
      ...{ args: [], cwd: folder, env: { PATH: process.env["PATH"], ...env } },
      ...{
        stdout: { write: () => {} },
        stderr: { write: (text: unknown) => (this.said += text) },
        now: () => Date.parse(now),
      },
    };
    const commands = pageCommands(new Session(world, { input: false, cache: false, pager: false }));
    this.reading = new Reading(commands, () => false);
    this.app = pagesApp(new Desk(commands, this.access, this.reading));
  }

  /** The headers that a browser sends which has a session. */
  get headers(): Record<string, string> {
    const { cookie, session, hosts } = this.access;
    return { host: hosts[0] as string, cookie: `${cookie}=${session}` };
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(`http://127.0.0.1:4000${path}`, { redirect: "manual", ...init });
    const headers = { ...this.headers, ...(init.headers as Record<string, string>) };
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    const answer = await this.app.fetch(request);
    if (answer.status === 500) throw new Error(this.said);
    return answer;
  }

  /** The text of a page that is there. */
  async page(path: string): Promise<string> {
    const answer = await this.ask(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  }

  /** Sends a form of a page, with what is filled in: as a browser does, with all that the page has put into it. */
  async send(path: string, filled: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Response> {
    return this.post(path, { ...hiddenIn(await this.page(path)), ...filled });
  }

  /** Posts fields to an address. */
  async post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
    const headers = {
      origin: `http://${this.headers["host"]}`,
      "content-type": "application/x-www-form-urlencoded",
    };
    return this.ask(path, { method: "POST", body: body.toString(), headers });
  }

  /** Fills in a form, looks at what would be recorded, and records it. */
  async record(path: string, filled: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
    const preview = await this.send(path, filled);
    const text = await preview.text();
    if (preview.status !== 200) throw new Error(`${path}: ${preview.status} ${text}`);
    const form = /<form class="button"[\s\S]*?<\/form>/.exec(text)?.[0] ?? "";
    return this.post(path, hiddenIn(form));
  }
}

/** The hidden fields of a form, as they will be sent. */
export function hiddenIn(html: string): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  for (const [, name = "", value = ""] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)) {
    if (name === "page") continue;
    found[name] = [...(found[name] ?? []), decoded(value)];
  }
  return found;
}

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
