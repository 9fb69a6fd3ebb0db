import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { packageOf, zipOf } from "./packages.ts";

/** A zip whose local and central headers say that the part is small. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

const BLANKS = " ".repeat(220 * 1024 * 1024);
const BOMB = packageOf("word/document.xml", { "word/document.xml": BLANKS });

test.each([
  ["a zip bomb", BOMB],
  ["a zip bomb that says it is small", lying(BOMB.slice())],
  ["one of OpenDocument's", zipOf({ "content.xml": BLANKS })],
])("%s ends in a clear error", (_, bytes) => {
  const document = readDocument(bytes, "a.docx");
  expect(document).toMatchObject({ ok: false, problem: expect.stringMatching(/unpacks to more than/) });
  if (!document.ok) expect(document.help).toMatch(/^[A-Z].*\.$/);
});
