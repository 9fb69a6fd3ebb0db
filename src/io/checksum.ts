import { crc32 } from "node:zlib";

/** The CRC-32 of bytes, or of a text as UTF-8: eight hexadecimal digits. Its library is loaded in any case, or nearly. */
export function checksum(content: Uint8Array | string): string {
  return crc32(content).toString(16).padStart(8, "0");
}
