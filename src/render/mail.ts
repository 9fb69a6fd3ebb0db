import MimeNode from "nodemailer/lib/mime-node";

/** A message that somebody is to look through and send. */
export interface MailDraft {
  /** Null where no address is known: the draft is opened without. */
  readonly to: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  /** Plain text, lines parted by `\n`. */
  readonly text: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly content: string | Uint8Array;
  }[];
}

/**
 * A message as a file (`.eml`) that mail programs open ready to send: it is marked as not sent, and says neither who
 * sends it nor when. The same draft is the same bytes.
 */
export async function mailDraft({ to, subject, text, attachments }: MailDraft): Promise<Uint8Array> {
  const root = new MimeNode("multipart/mixed", { baseBoundary: "plan", textEncoding: "Q" });
  root.setHeader({ "X-Unsent": "1", Subject: subject, ...(to === null ? {} : { To: to }) });
  root.createChild("text/plain; charset=utf-8").setContent(text);
  for (const { name, type, content } of attachments)
    root.createChild(type, { filename: name }).setContent(typeof content === "string" ? content : Buffer.from(content));
  const built = (await root.build()).toString("latin1");
  // The library always says when and under which id: the program that sends it does.
  return Buffer.from(
    built.replace(/^(?:Date|Message-ID): .*\r\n/gm, (line, at: number) => (at < built.indexOf("\r\n\r\n") ? "" : line)),
    "latin1",
  );
}
