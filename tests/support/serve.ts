import { pageCommands } from "../../src/cli/commands/serve/page-commands.ts";
import { Session } from "../../src/cli/session/session.ts";
import { newAccess } from "../../src/serve/access.ts";
import { pagesApp } from "../../src/serve/app.ts";
import { Reading } from "../../src/serve/reading.ts";

/** The pages of a plan as a test asks for them: in this process, without a port. */
export class Pages {
  readonly access = newAccess(4000);
  readonly reading: Reading;
  private readonly app: ReturnType<typeof pagesApp>;

  /** @param now of the clock, such as `2018-11-15T12:00:00Z` */
  constructor(folder: string, now: string, env: NodeJS.ProcessEnv = {}) {
    const world = {
      ...{ args: [], cwd: folder, env: { PATH: process.env["PATH"], ...env } },
      ...{ stdout: { write: () => {} }, stderr: { write: () => {} }, now: () => Date.parse(now) },
    };
    const commands = pageCommands(new Session(world, { input: false, cache: false, pager: false }));
    this.reading = new Reading(commands, () => false);
    this.app = pagesApp(commands, this.access, this.reading);
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
    return this.app.fetch(request);
  }

  /** The text of a page that is there. */
  async page(path: string): Promise<string> {
    const answer = await this.ask(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  }
}
