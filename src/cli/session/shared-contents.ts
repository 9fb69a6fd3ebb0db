import type { KeptContents } from "../../ledger/open.ts";

/** As much of the contents that earlier runs kept as is asked for. */
type Kept = Pick<KeptContents, "find"> & Partial<Pick<KeptContents, "keep">>;

interface Known {
  readonly text: string;
  readonly readBy: string;
  readonly content: unknown;
}

/**
 * What files were found to say in this run, for reading the same plan at another revision: a file that
 * has the very same text there is not read again, and what it says is one object in both plans.
 */
export class SharedContents {
  private readonly byPath = new Map<string, Known>();

  /** @param kept what is looked up for the rest, and where it takes them, given the rest as well */
  over(kept: Kept | null): KeptContents {
    const know = (path: string, known: Known): void => {
      this.byPath.set(path, known);
    };
    return {
      find: (path, text, readBy) => {
        const known = this.byPath.get(path);
        if (known !== undefined && known.readBy === readBy && known.text === text) return known.content;
        const content = kept?.find(path, text, readBy);
        if (content !== undefined) know(path, { text, readBy, content });
        return content;
      },
      keep: (path, text, readBy, content) => {
        know(path, { text, readBy, content });
        kept?.keep?.(path, text, readBy, content);
      },
    };
  }
}
