import type { PlanInfo } from "../../core/plan.ts";
import { readDocument } from "../../documents/read-document.ts";
import { readMailReply } from "./read-mail-reply.ts";
import { type Returned, readReturn } from "./read-return.ts";

/** What came of a file that came back, or of one that is attached to it. */
interface ReturnedFile {
  /** The file, and where it is attached to a message: `reply.eml, return.xlsx`. */
  readonly name: string;
  readonly returned: Returned;
}

const SHEET = /\.(?:xlsx|xlsm|ods)$/i;

/**
 * Reads a file that came back from an owner: a return sheet; or a message (`.eml`), its answers and the sheets attached to it.
 *
 * @param name from its folder, for the ending
 * @param info of the plan at hand
 */
export async function readReturned(bytes: Uint8Array, name: string, info: PlanInfo): Promise<readonly ReturnedFile[]> {
  if (!/\.eml$/i.test(name)) return [{ name, returned: readSheet(bytes, name, info) }];
  const { readMail } = await import("../../documents/mail/read-mail.ts");
  const read = await readMail(bytes);
  if (!read.ok) return [{ name, returned: read }];
  const sheets = read.mail.attachments
    .filter((one) => SHEET.test(one.name))
    .map((one) => ({ name: `${name}, ${one.name}`, returned: readSheet(one.bytes, one.name, info) }));
  const reply = readMailReply(read.mail, info);
  if (reply === null) {
    if (sheets.length > 0) return sheets;
    const problem = "it is no reply to a message of plan chase: the line with the reference is not in it";
    return [
      { name, returned: { ok: false, problem, help: "Record what it says with plan update, or ask for the sheet." } },
    ];
  }
  const isSaid = reply.ok && (reply.sheet.rows.length > 0 || reply.sheet.alsoSays !== null);
  return sheets.length > 0 && reply.ok && !isSaid ? sheets : [{ name, returned: reply }, ...sheets];
}

function readSheet(bytes: Uint8Array, name: string, info: PlanInfo): Returned {
  const found = readDocument(bytes, name.slice(name.lastIndexOf("/") + 1));
  return found.ok ? readReturn(found.document, info) : found;
}
