/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 100;

/**
 * Gives out file names for ids: safe on every system, the same for the same ids in the same order, and no two alike
 * where letters' case does not count.
 */
export class FileNames {
  private readonly taken = new Set<string>();

  /** The name, without an ending, of a file about the id. */
  of(id: string): string {
    const plain = id
      .replace(/[^A-Za-z0-9._-]+/g, "-")
      .replace(/^[.-]+|[.-]+$/g, "")
      .slice(0, LONGEST);
    const base = plain === "" || RESERVED.test(plain) ? `id-${plain}` : plain;
    let name = base;
    for (let n = 2; this.taken.has(name.toLowerCase()); n += 1) name = `${base}~${n}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
