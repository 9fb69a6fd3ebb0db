import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { htmlPaper } from "../../../src/render/html/paper.ts";
import type { View } from "../../../src/views/content.ts";
import { browser, CHROMIUM } from "../../support/browser.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { copyOf, report, YEAR_PLAN } from "../../views/reports/plans.ts";
import { allSaying, aYearOfProgress, EVERY_KIND, HOSTILE, viewOf } from "./papers.ts";

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

interface Opened {
  readonly page: Page;
  /** What the page asked for besides itself. */
  readonly asked: readonly string[];
  /** What it said, and what it tried to run. */
  readonly said: readonly string[];
}

/** Opens a paper as a reader does, from the disk, and hands it to the test. */
async function withPaper(view: View, size: typeof WIDE, test: (opened: Opened) => Promise<void>): Promise<void> {
  const folder = folderOf({ "paper.html": await htmlPaper(view) });
  const context = await (await browser()).newContext({ viewport: size });
  try {
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const [asked, said]: [string[], string[]] = [[], []];
    page.on("request", (request) => {
      if (!request.isNavigationRequest()) asked.push(request.url());
    });
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("dialog", (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`file://${join(folder, "paper.html")}`);
    await test({ page, asked, said });
  } finally {
    await context.close();
  }
}

const PAPERS = [
  ["every kind of block", EVERY_KIND, WIDE],
  ["every kind of block", EVERY_KIND, NARROW],
  ["a year of progress", aYearOfProgress(), NARROW],
] as const;

describe.skipIf(CHROMIUM === null)("a paper in a browser (skipped where there is no chromium)", () => {
  it.each(PAPERS.map(([name, view, size]) => [name, size.width, view, size] as const))(
    "of %s at %d pixels has no fault that axe finds, and asks for nothing",
    async (_, _width, view, size) => {
      await withPaper(view, size, async ({ page, asked, said }) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
        expect({ asked, said }).toEqual({ asked: [], said: [] });
      });
    },
  );

  it("reflows at 320 pixels: each row of a table is a card there, and no table scrolls", async () => {
    await withPaper(aYearOfProgress(), NARROW, async ({ page }) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      const tables = "[...document.querySelectorAll('.table')]";
      expect(await page.evaluate(`${tables}.length`)).toBeGreaterThan(3);
      expect(await page.evaluate(`${tables}.filter((it) => it.scrollWidth > it.clientWidth).length`)).toBe(0);
      const cell = "getComputedStyle(document.querySelector('.rows td[data-name]'), '::before').content";
      expect(await page.evaluate(cell)).toMatch(/^"[A-Z]/);
    });
  });

  it.each([640, 768, 1024, 1280])(
    "at %d pixels every table that scrolls can be reached with the keyboard",
    async (width) => {
      await withPaper(aYearOfProgress(), { width, height: 800 }, async ({ page }) => {
        const scrolling = "[...document.querySelectorAll('.table')].filter((it) => it.scrollWidth > it.clientWidth)";
        expect(await page.evaluate(`${scrolling}.map((it) => it.tabIndex)`)).not.toContain(-1);
      });
    },
  );

  it("can be used with the keyboard alone: skip to the content, reach each link and wide table, scroll it, see where one is", async () => {
    await withPaper(aYearOfProgress(), NARROW, async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
      expect(await page.evaluate("document.activeElement.getBoundingClientRect().top")).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      // The focus follows the jump, a moment later.
      await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("main");
      const reached = new Set<string>();
      for (let n = 0; n < 40; n += 1) {
        await page.keyboard.press("Tab");
        const [at, ring] = (await page.evaluate(
          "[document.activeElement.getAttribute('aria-labelledby') ?? document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]",
        )) as [string, string];
        if (at === "BODY") break;
        expect(ring, at).toBe("solid");
        reached.add(at);
      }
      expect(reached).toContain("A");
      // What never scrolls is no stop.
      expect(reached).not.toContain("table-overdue");
    });
  });

  it("a table wider than any window scrolls with the keyboard", async () => {
    const columns = Array.from({ length: 40 }, (_, at) => ({
      ...({ key: `c${at}`, title: "Overdue", align: "right", width: "fixed", rank: 0 } as const),
    }));
    const table = { title: "Wide", columns, rows: [columns.map(() => ({ text: "100" }))], empty: "" };
    await withPaper(viewOf([{ kind: "table", table }]), WIDE, async ({ page }) => {
      await page.focus("[aria-labelledby=table-wide]");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => page.evaluate("document.activeElement.scrollLeft")).toBeGreaterThan(0);
    });
  });

  it("prints on A4, wide tables on its long side, a theme on a page of its own, without what only a screen needs", async () => {
    await withPaper(aYearOfProgress(), WIDE, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      for (const hidden of ["nav", ".skip", "body > footer"]) expect(await page.isVisible(hidden), hidden).toBe(false);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.new-page')).breakBefore")).toBe("page");
      expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe(
        "table-header-group",
      );
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
        Number(w),
        Number(h),
      ]);
      expect(pages.length).toBeGreaterThan(3);
      expect(pages.length).toBeLessThan(15);
      for (const [w, h] of pages) {
        expect(w).toBeCloseTo(842, -1);
        expect(h).toBeCloseTo(595, -1);
      }
    });
  });

  it("prints the board's paper close enough together that no page stands empty for a heading's sake", async () => {
    // A front sheet, and thirteen pages of appendices behind it.
    const folder = copyOf(YEAR_PLAN);
    const paper = join(folder, "board.html");
    const args = ["board", "--body", "improvement-board", "--as-of", "2025-03-31", "-o", paper];
    expect(await report(folder, args)).toMatchObject({ code: 0 });
    const context = await (await browser()).newContext({ viewport: WIDE });
    try {
      context.setDefaultTimeout(0);
      const page = await context.newPage();
      await page.goto(`file://${paper}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/MediaBox/g)?.length).toBeLessThanOrEqual(14);
    } finally {
      await context.close();
    }
  });

  it("runs and fetches nothing, whatever stands in the plan", async () => {
    const view = viewOf(HOSTILE.flatMap(allSaying), { title: HOSTILE.join(" "), stamp: HOSTILE.join(" ") });
    await withPaper(view, WIDE, async ({ page, asked, said }) => {
      expect({ asked, said }).toEqual({ asked: [], said: [] });
      expect(await page.evaluate("document.scripts.length + document.images.length")).toBe(0);
    });
  });
});
