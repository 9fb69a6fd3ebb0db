import PostalMime from "postal-mime";
import { MOST_FILE_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { pageText } from "./page-text.ts";

/** A message as a mail program saves it. */
export interface Mail {
  /** Its words as they are seen, quoted ones behind `>`, lines parted by `\n`. Of a body in HTML alone, its text. */
  readonly text: string;
  /** When it was sent, as an ISO instant; null where it does not say. */
  readonly sent: string | null;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

type ReadMail =
  | { readonly ok: true; readonly mail: Mail }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/** Reads a message (`.eml`): whatever charset and coding it has. Nothing in it runs, and nothing is fetched. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  if (bytes.length > MOST_FILE_BYTES)
    return refused(`the message is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB`, "Save its sheet by itself.");
  try {
    const { text, html, date, attachments } = await new PostalMime({ attachmentEncoding: "arraybuffer" }).parse(bytes);
    return {
      ok: true,
      mail: {
        text: (text?.trim() ? text : html === undefined ? "" : pageText(html)).replace(/\r\n?/g, "\n"),
        sent: date !== undefined && /^\d{4}-\d\d-\d\dT/.test(date) ? date : null,
        attachments: attachments.map(({ filename, content }) => ({
          name: filename ?? "",
          bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
        })),
      },
    };
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.message, error.help);
    // The library refuses what is nested too deep, or has headers without end.
    return refused("it is no message that can be read", "Save it again from the mail program, as .eml.");
  }
}

function refused(problem: string, help: string): ReadMail & { readonly ok: false } {
  return { ok: false, problem, help };
}
