/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. The library is loaded when it is first asked for: 3 ms. */
export function sha256(content: string | Uint8Array): string {
  return process.getBuiltinModule("node:crypto").hash("sha256", content);
}
