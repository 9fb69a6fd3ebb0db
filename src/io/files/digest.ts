import { crc32 } from "node:zlib";

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. The library is loaded when it is first asked for: 3 ms. */
export function sha256(content: string | Uint8Array): string {
  return process.getBuiltinModule("node:crypto").hash("sha256", content);
}

/** The CRC-32 of bytes, or of a text as UTF-8: eight hexadecimal digits. Its library is loaded in any case, or nearly. */
export function checksum(content: Uint8Array | string): string {
  return crc32(content).toString(16).padStart(8, "0");
}
