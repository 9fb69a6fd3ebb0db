import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Reading } from "./reading.ts";

/** In milliseconds: a command or a pull writes several files, and that is one change. */
const SETTLED_AFTER = 150;

/** Tells a page that stays open when the plan is no longer what it shows: once, as it will then be read again. */
export function changesAsTheyCome(c: Context, reading: Reading): Response {
  const shown = Number(c.req.query("version"));
  return streamSSE(c, async (stream) => {
    const isNewer = await new Promise<boolean>((done) => {
      const end = reading.listen(() => {
        end();
        done(true);
      });
      stream.onAbort(() => {
        end();
        done(false);
      });
      if (reading.version !== shown) {
        end();
        done(true);
      }
    });
    if (!isNewer) return;
    await stream.sleep(SETTLED_AFTER);
    await stream.writeSSE({ event: "changed", data: String(reading.version) });
  });
}
