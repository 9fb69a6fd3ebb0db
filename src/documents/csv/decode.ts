/** A text, and in which encoding it was found. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
}

/**
 * The text of a CSV file: UTF-8, UTF-16 (by its mark, or by the zeros in its first letters), else Windows-1252, which
 * every byte is something in and which older Excels write.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: read(bytes, "utf-16le"), encoding: "UTF-16" };
  if (first === 0xfe && second === 0xff) return { text: read(bytes, "utf-16be"), encoding: "UTF-16" };
  const start = bytes.subarray(0, 64);
  const zerosAt = (odd: number): number => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (start.length >= 4 && zerosAt(1) > start.length / 4) return { text: read(bytes, "utf-16le"), encoding: "UTF-16" };
  if (start.length >= 4 && zerosAt(0) > start.length / 4) return { text: read(bytes, "utf-16be"), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: windows(bytes), encoding: "Windows-1252" };
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80. Node's own decoder takes the one for the other. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows(bytes: Uint8Array): string {
  return read(bytes, "latin1").replace(/[\u0080-\u009f]/g, (one) => FROM_0X80.charAt(one.charCodeAt(0) - 0x80));
}
