import { expect, test } from "vitest";
import { TOP } from "../support/run-plan.ts";
import { Pages } from "../support/serve.ts";

const pages = new Pages(`${TOP}/tests/plans/a-year-of-progress`, "2025-03-31T12:00:00Z");
const { key, session, cookie } = pages.access;

test("the address that is printed starts a session, by a cookie that no script and no other site has", async () => {
  const answer = await pages.ask(`/start/${key}`, { headers: { cookie: "" } });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/now/index.html");
  expect(answer.headers.get("set-cookie")).toBe(`${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`);
});

test.each([
  ["no cookie", { cookie: "" }, 403],
  ["another cookie", { cookie: `${cookie}=${session}x` }, 403],
  ["the key as a cookie", { cookie: `${cookie}=${key}` }, 403],
  ["a name that somebody's server gave to this machine", { host: "evil.example:4000" }, 421],
  ["another port", { host: "127.0.0.1:4001" }, 421],
  ["no port", { host: "127.0.0.1" }, 421],
])("%s is refused, and nothing of the plan is in the answer", async (_what, headers, status) => {
  for (const path of ["/now/index.html", "/now/search-index.js", "/now/actions/2.1.1.html", "/serve.js"]) {
    const answer = await pages.ask(path, { headers });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain("2.1.1");
  }
});

test("a wrong key starts nothing", async () => {
  for (const wrong of ["x", `${key}x`, session, "%00"]) {
    const answer = await pages.ask(`/start/${wrong}`, { headers: { cookie: "" } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
});

test.each([
  ["another site", "http://evil.example"],
  ["another port of this machine", "http://127.0.0.1:4001"],
  ["a page without an origin", "null"],
  ["nobody", ""],
])("what %s sends is not taken", async (_what, origin) => {
  const answer = await pages.ask("/now/index.html", { method: "POST", body: "a=b", headers: { origin } });
  expect(answer.status).toBe(403);
});

test("every answer carries the one policy, also a refusal", async () => {
  for (const [path, headers] of [
    ["/now/index.html", {}],
    ["/none", {}],
    ["/now/index.html", { cookie: "" }],
  ] as const) {
    const answer = await pages.ask(path, { headers });
    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});
