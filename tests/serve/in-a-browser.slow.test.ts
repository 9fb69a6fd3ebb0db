import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { afterwards } from "../support/afterwards.ts";
import { browser, CHROMIUM } from "../support/browser.ts";
import { listeningOn } from "../support/listening.ts";
import { Recorder } from "../support/recording.ts";
import { TOP } from "../support/run-plan.ts";

const YEAR = `${TOP}/tests/plans/a-year-of-progress`;
const DAY = "2025-03-31";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const MEETING = "body=improvement-board&date=2025-03-31&ref=minute+6";

type Filled = Readonly<Record<string, string | boolean>>;

/** Fills in the form of a page as somebody would, and looks at what would be recorded. */
async function fill(page: Page, filled: Filled): Promise<void> {
  const folded = page.locator("form.record details:not([open]) summary");
  while ((await folded.count()) > 0) await folded.first().click();
  for (const [name, value] of Object.entries(filled)) {
    const field = page.locator(`form.record [name="${name}"]`).first();
    if (value === true) await field.check();
    else if ((await field.evaluate((it) => (it as unknown as { tagName: string }).tagName)) === "SELECT")
      await field.selectOption(String(value));
    else await field.fill(String(value));
  }
  await page.getByRole("button", { name: "Show what will be recorded" }).click();
}

/** The states that pages can be in, each with the way to it. */
const STATES: readonly (readonly [what: string, path: string, act?: (page: Page) => Promise<void>])[] = [
  ["home", "/now/index.html"],
  ["an action", "/now/actions/2.2.2.html"],
  ["the past", "/on/2024-09-01/actions/2.1.1.html"],
  ["an empty form", "/now/record/update?id=2.2.2"],
  ["a correction", "/now/record/correct?id=2.2.2"],
  ["a new action", "/now/record/new"],
  [
    "what will be recorded",
    "/now/record/extend?id=2.2.2",
    (page) => fill(page, { by: "principal-social-worker", due: "2025-06", note: "Two boards." }),
  ],
  ["a refusal", "/now/record/complete?id=2.2.2", (page) => fill(page, { by: "principal-social-worker" })],
  ["an owner", "/now/owners/chief-nurse.html"],
  ["the round", "/now/round"],
  ["the meeting", "/now/meeting"],
  ["a request", `/now/meeting?at=0&${MEETING}`],
  ["what is not saved", "/now/unsaved"],
  ["the paper", "/now/paper"],
  ["no such page", "/now/nothing.html"],
  ["a day that is none", "/on/nonsense/index.html"],
];

describe.skipIf(CHROMIUM === null)("in Chromium", async () => {
  const repository = CHROMIUM === null ? null : new Recorder(YEAR);
  const server = repository && (await listeningOn(`${repository.folder}/plan`, DAY));
  await repository?.plan(DAY, "update", "2.1.1", "--by", "contact-centre-manager", "--note", "Quiet");

  /** A page of a browser that has opened the printed address. */
  async function opened(more: object = {}, at = server): Promise<Page> {
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...more });
    afterwards(() => context.close());
    const page = await context.newPage();
    await page.goto(at?.address ?? "");
    return page;
  }
  const show = async (page: Page, path: string, act?: (page: Page) => Promise<void>): Promise<void> => {
    await page.goto(`${server?.origin}${path}`);
    await act?.(page);
  };

  test.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ])(
    "%s: no page in any state breaks a rule of WCAG 2.2 AA, or asks anybody else for anything",
    async (_what, more) => {
      const page = await opened(more);
      const elsewhere: string[] = [];
      page.on("request", (it) => it.url().startsWith(`${server?.origin}/`) || elsewhere.push(it.url()));
      page.on("console", (it) => /Content.Security/.test(it.text()) && elsewhere.push(it.text()));
      page.on("pageerror", (error) => elsewhere.push(error.message));
      const found: string[] = [];
      for (const [what, path, act] of STATES) {
        await show(page, path, act);
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .options({ preload: false })
          .withTags(RULES)
          .analyze();
        found.push(...violations.map((it) => `${what}: ${it.id}: ${it.nodes[0]?.html}`));
      }
      expect(found).toEqual([]);
      expect(elsewhere).toEqual([]);
    },
  );

  test.each([
    ["320 pixels", { viewport: { width: 320, height: 640 } }],
    ["1280 pixels at 200 %", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ])("at %s no page scrolls sideways", async (_what, more) => {
    const page = await opened(more);
    const wide: string[] = [];
    for (const [what, path, act] of STATES) {
      await show(page, path, act);
      const [inner, outer] = (await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")) as number[];
      if ((inner as number) > (outer as number)) wide.push(`${what}: ${inner}`);
    }
    expect(wide).toEqual([]);
  });

  test("a page is loaded again when a command wrote, and one in which somebody types is not", async () => {
    const [reading, typing] = [await opened(), await opened()];
    await show(reading, "/now/actions/3.1.3.html");
    await show(typing, "/now/record/update?id=3.1.3");
    await typing.locator("[name=note]").fill("Half a sentence");
    await repository?.plan(
      DAY,
      "update",
      "3.1.3",
      "--by",
      "workforce-development-manager",
      "--note",
      "From a terminal",
    );
    await reading.getByText("From a terminal").first().waitFor();
    await typing.getByText("have changed since this page was shown").waitFor();
    expect(await typing.locator("[name=note]").inputValue()).toBe("Half a sentence");
  });

  test("the keyboard alone goes through the round, records, and comes back", async () => {
    const page = await opened();
    await show(page, "/now/round");
    await page.keyboard.press("ArrowRight");
    await page.getByText("2 of ").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.getByText("1 of ").first().waitFor();
    await page.locator(".offers a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("[name=note]").focus();
    await page.keyboard.type("By keyboard");
    await page.locator("form.record button").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Record it" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/now\/round\?at=0/);
    expect(repository?.added().join("\n")).toContain("By keyboard");
  });

  test("three people live a month through the pages alone, without scripts, and the files are the commands'", async () => {
    const [byCommand, byPage] = [new Recorder(YEAR), new Recorder(YEAR)];
    const here = await listeningOn(`${byPage.folder}/plan`, DAY);
    const [manager, owner, chair] = [
      await opened({ javaScriptEnabled: false }, here),
      await opened({ javaScriptEnabled: false }, here),
      await opened({ javaScriptEnabled: false }, here),
    ];
    const record = async (page: Page, address: string, filled: Filled): Promise<void> => {
      await page.goto(`${here.origin}${address}`);
      await fill(page, filled);
      await page.getByRole("button", { name: "Record it" }).click();
      await page.locator("h1").waitFor();
    };
    const said = async (...args: string[]): Promise<void> => {
      const { code, stderr } = await byCommand.plan(DAY, ...args);
      expect(code, stderr).toBe(0);
    };
    const same = (): void => expect(byPage.git("diff")).toBe(byCommand.git("diff"));

    await record(manager, "/now/record/update?id=3.1.3", {
      by: "workforce-development-manager",
      status: "in-progress",
      note: "Dates are set.",
    });
    await said(
      "update",
      "3.1.3",
      "--by",
      "workforce-development-manager",
      "--status",
      "in-progress",
      "--note",
      "Dates are set.",
    );
    same();
    await record(owner, "/now/record/extend?id=2.2.2", {
      by: "principal-social-worker",
      due: "2025-06",
      note: "Two boards.",
    });
    await said("extend", "2.2.2", "--by", "principal-social-worker", "--due", "2025-06", "--note", "Two boards.");
    await record(owner, "/now/record/complete?id=4.1.1", {
      by: "information-governance-lead",
      evidence: "The signed agreement",
    });
    await said("complete", "4.1.1", "--by", "information-governance-lead", "--evidence", "The signed agreement");
    same();

    await chair.goto(`${here.origin}/now/meeting`);
    await chair.locator("#ref").fill("minute 6");
    const body = await chair.locator("#body").inputValue();
    await chair.getByRole("button", { name: "Begin" }).click();
    while (!(await chair.locator(".projected").textContent())?.includes("2.2.2"))
      await chair.locator("a[rel=next]").click();
    await chair.getByRole("link", { name: /^Approved/ }).click();
    await fill(chair, {});
    await chair.getByRole("button", { name: "Record it" }).click();
    await chair.waitForURL(/\/now\/meeting/);
    await said("decide", "2.2.2", "--approved", "--body", body, "--decision-date", DAY, "--ref", "minute 6");
    same();
    await record(chair, "/now/record/assure?id=4.1.1", { by: "independent-scrutineer", note: "Seen and signed." });
    await said("assure", "4.1.1", "--by", "independent-scrutineer", "--note", "Seen and signed.");
    await record(manager, "/now/record/correct?id=3.1.3", { entry: DAY, confidence: "medium", note: "Not that sure." });
    await said("correct", "3.1.3", DAY, "--confidence", "medium", "--note", "Not that sure.");
    same();

    await manager.goto(`${here.origin}/now/unsaved`);
    await manager.locator("[name=message]").fill("The month of March");
    await manager.getByRole("button", { name: "Save" }).click();
    await manager.getByText("Saved as").waitFor();
    await said("save", "--message", "The month of March").catch(() => byCommand.commit("The month of March"));
    expect(byPage.git("status", "--porcelain")).toBe("");
    expect(byPage.git("rev-parse", "HEAD^{tree}")).toBe(byCommand.git("rev-parse", "HEAD^{tree}"));
  });
});
