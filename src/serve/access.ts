import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import { isSecret, newSecret } from "../io/secret.ts";
import { plainPage } from "./plain-page.ts";

/**
 * Who may use the pages: who was given the address that the program printed. Other programs of this machine can reach
 * the port, and pages from anywhere can make a browser ask it for things; so each of these has a lock of its own.
 */
export interface Access {
  /** The names under which a browser of this machine reaches the server: what else stands in `Host` was sent here by somebody's name server. */
  readonly hosts: readonly string[];
  /** Stands in the printed address and starts a session. */
  readonly key: string;
  /** What the browser of a session sends back, by itself; no page and no script sees it. */
  readonly session: string;
  /** Stands in every form: only a page of ours can have sent it. */
  readonly token: string;
  /** Cookies are no port's own: two plans that are open at once have one each. */
  readonly cookie: string;
}

/** @param port that the server listens on */
export function newAccess(port: number): Access {
  return {
    hosts: ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`),
    key: newSecret(),
    session: newSecret(),
    token: newSecret(),
    cookie: `plan-${port}`,
  };
}

/** Where a session starts: the address that is printed. */
export function startAddress({ hosts: [host], key }: Access): string {
  return `http://${host}/start/${key}`;
}

/** Every answer says that nothing inside a page runs, that nothing is fetched from elsewhere, and that nothing is kept. */
export const answerHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Without it a browser would not say where a form was sent from.
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
});

/** Answers nobody else: another name of the machine, another site's form, who has no session. */
export function admitted(access: Access): MiddlewareHandler {
  return async (c, next) => {
    c.header("Cache-Control", "no-store");
    const host = c.req.header("host") ?? "";
    if (!access.hosts.includes(host)) {
      return refuse(
        c,
        421,
        "this server answers only under its own address",
        "Open the address that plan serve printed.",
      );
    }
    if (c.req.path.startsWith("/start/")) return next();
    if (!isSecret(getCookie(c, access.cookie), access.session)) {
      return refuse(
        c,
        403,
        "this browser has no session",
        "Open the whole address that plan serve printed: it ends with a key. Each time that plan serve begins, there is another.",
      );
    }
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    if (c.req.header("origin") !== `http://${host}`) {
      return refuse(
        c,
        403,
        "this was not sent by a page of the plan",
        "Nothing was written. Fill in the form on the plan's own page.",
      );
    }
    return next();
  };
}

/** Starts a session for who has the key. */
export function startSession(access: Access, to: string): (c: Context) => Response | Promise<Response> {
  return (c) => {
    if (!isSecret(c.req.param("key"), access.key)) {
      return refuse(
        c,
        403,
        "this is not the key",
        "Open the whole address that plan serve printed. Each time that it begins, there is another.",
      );
    }
    setCookie(c, access.cookie, access.session, { httpOnly: true, sameSite: "Strict", path: "/" });
    return c.redirect(to, 303);
  };
}

/** Whether a form that was sent is one of ours. */
export function isOurForm({ token }: Access, sent: string | undefined): boolean {
  return isSecret(sent, token);
}

function refuse(c: Context, status: 403 | 421, problem: string, help: string): Response | Promise<Response> {
  return c.html(plainPage("Not here", problem, help), status);
}
