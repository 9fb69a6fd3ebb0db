import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../../support/browser.ts";
import { pageOf } from "./page-of.ts";
import { filesIn, siteOfTheYear } from "./site-files.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** It would fetch the style sheet a second time, which the page forbids to everybody. */
const ALONE = { preload: false };
/** One of every kind. */
const KINDS = [
  ..."index actions themes timeline recommendations decisions owners changes figures about 404".split(" "),
  ..."actions/1.1.3 actions/3.2.1 themes/2 owners/chief-nurse organisations/wealdshire-icb published/introduction".split(
    " ",
  ),
].map((name) => `${name}.html`);

describe.skipIf(CHROMIUM === null)("in Chromium, opened as a file", async () => {
  const folder = CHROMIUM === null ? "" : await siteOfTheYear("--public");
  const at = (path: string): string => `file://${folder}/${path}`;

  test.each(["light", "dark"] as const)(
    "on a %s screen no page breaks a rule of WCAG 2.2 AA, asks anybody for anything, or says an error",
    async (colours) => {
      const asked: string[] = [];
      const page = await pageOf({ asked: (url) => asked.push(url), colours });
      page.on("console", (message) => asked.push(message.text()));
      page.on("pageerror", (error) => asked.push(error.message));
      for (const path of KINDS) {
        await page.goto(at(path));
        // There are no frames, for which alone the slower mode is.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .options(ALONE)
          .withTags(RULES)
          .analyze();
        expect(violations.map((it) => `${path}: ${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
      }
      expect(asked).toEqual([]);
    },
  );

  test.each([320, 768, 1280])(
    "at %d pixels no page scrolls sideways, and only a table that does is a stop",
    async (width) => {
      const page = await pageOf({ width });
      for (const path of KINDS) {
        await page.goto(at(path));
        const widest = await page.evaluate("document.documentElement.scrollWidth");
        expect(widest, path).toBe(width);
        const scrolling = "[...document.querySelectorAll('.table')].filter((it) => it.scrollWidth > it.clientWidth)";
        expect(
          await page.evaluate(`${scrolling}.filter((it) => it.tabIndex !== 0).map((it) => it.textContent)`),
        ).toEqual([]);
      }
    },
  );

  test("at 320 pixels each action of a table is a card", async () => {
    const page = await pageOf({ width: 320 });
    await page.goto(at("themes/2.html"));
    const scrolling = "[...document.querySelectorAll('.table')].filter((it) => it.scrollWidth > it.clientWidth).length";
    expect(await page.evaluate(scrolling)).toBe(0);
    const name = "getComputedStyle(document.querySelector('td[data-name=Due]'), '::before').content";
    expect(await page.evaluate(name)).toBe('"Due"');
  });

  test("finds actions by words and by choice, and shows all again", async () => {
    const page = await pageOf();
    await page.goto(at("actions.html"));
    await page.getByLabel("Words or an id").fill("hospital");
    await page.getByText("2 actions found").waitFor();
    expect(await page.locator("#results a").allTextContents()).toEqual([
      "2.2.3 Give each hospital a link worker",
      "2.2.4 Set up one pathway for enquiries in hospital",
    ]);
    expect(await page.locator("#everything").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.locator("#everything").waitFor({ state: "visible" });
    await page.getByLabel("Overdue only").check();
    await page.getByText("5 actions found").waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map((it) => it.id)).toEqual([]);
    await page.locator("#results a").first().click();
    expect(page.url()).toBe(at("actions/1.1.3.html"));
  });

  test("what is asked stands in the address: it can be opened, gone back to, and sent to somebody", async () => {
    const page = await pageOf();
    await page.goto(at("actions.html?rating=off-track&day=2025-03-31"));
    await page.getByText("5 actions found").waitFor();
    expect(await page.getByLabel("Rating").inputValue()).toBe("off-track");
    await page.getByLabel("Owner").selectOption({ label: "Director of Adult Care" });
    await page.getByText("2 actions found").waitFor();
    await expect.poll(() => page.url()).toContain("?rating=off-track&day=2025-03-31&owner=director-of-adult-care");
    await page.locator("#results a").first().click();
    await page.goBack();
    await page.getByText("2 actions found").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => page.url()).toMatch(/actions\.html\?day=2025-03-31$/);
  });

  test("each part of the bar on the first page leads to the actions that it counts", async () => {
    const page = await pageOf();
    await page.goto(at("index.html"));
    const parts = page.locator(".progress li");
    for (let n = 0; n < (await parts.count()); n += 1) {
      const counted = await parts.nth(n).locator("strong").textContent();
      await parts.nth(n).locator("a").click();
      await page.getByText(`${counted} action${counted === "1" ? "" : "s"} found`).waitFor();
      await page.goBack();
    }
  });

  test("an address that asks for what there is not shows all", async () => {
    const page = await pageOf();
    await page.goto(at("actions.html?rating=nonsense&owner=%22%3E%3Cscript%3E"));
    await page.locator("#find").waitFor({ state: "visible" });
    expect(await page.locator("#everything").isVisible()).toBe(true);
  });

  test("on a telephone the menu opens and closes, without scripts too", async () => {
    for (const scripts of [true, false]) {
      const page = await pageOf({ width: 320, scripts });
      await page.goto(at("index.html"));
      expect(await page.evaluate("document.querySelector('header.site').getBoundingClientRect().height")).toBeLessThan(
        180,
      );
      expect(await page.getByRole("link", { name: "Decisions", exact: true }).isVisible()).toBe(false);
      await page.getByRole("button", { name: "Menu" }).click();
      expect(await page.getByRole("link", { name: "Decisions", exact: true }).isVisible()).toBe(true);
      await page.getByRole("button", { name: "Close" }).click();
      expect(await page.getByRole("link", { name: "Decisions", exact: true }).isVisible()).toBe(false);
    }
  });

  test("without scripts, all is there but the form", async () => {
    const page = await pageOf({ scripts: false });
    await page.goto(at("actions.html"));
    expect(await page.locator("#find").isVisible()).toBe(false);
    expect(await page.locator("main table tbody tr").count()).toBe(30);
  });

  test("with the keyboard: the first stop skips to the content, and each is seen", async () => {
    const page = await pageOf();
    await page.goto(at("index.html"));
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    // The focus follows the jump, a moment later.
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  });

  test("on paper neither menu nor form is printed", async () => {
    const page = await pageOf();
    await page.goto(at("actions.html"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".menu").isVisible()).toBe(false);
    expect(await page.locator("#find").isVisible()).toBe(false);
    expect(await page.locator("main table").first().isVisible()).toBe(true);
  });

  test("every page can be opened", async () => {
    const asked: string[] = [];
    const page = await pageOf({ asked: (url) => asked.push(url), scripts: false });
    for (const path of [...filesIn(folder).keys()].filter((name) => name.endsWith(".html")).slice(0, 20)) {
      expect(await page.goto(at(path)), path).not.toBeNull();
    }
    expect(asked).toEqual([]);
  });
});
