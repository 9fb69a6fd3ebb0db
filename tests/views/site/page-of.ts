import type { Page } from "playwright-core";
import { browser } from "../../support/browser.ts";

/** A new page of the test file's browser. Whatever it asks of anybody but the disk is told to `asked`. */
export async function pageOf(
  more: {
    readonly width?: number;
    readonly scripts?: boolean;
    readonly colours?: "light" | "dark";
    readonly asked?: (url: string) => void;
  } = {},
): Promise<Page> {
  const context = await (await browser()).newContext({
    viewport: { width: more.width ?? 1280, height: 900 },
    javaScriptEnabled: more.scripts ?? true,
    colorScheme: more.colours ?? "light",
  });
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) more.asked?.(request.url());
  });
  return page;
}
