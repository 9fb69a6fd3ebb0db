import type { Block, View } from "./content.ts";

/** The view, saying at its head of which revision it speaks: the other clock beside the as-of day. */
export function asItStood(view: View, words: string): View {
  const note: Block = { kind: "paragraph", text: [{ text: words, emphasis: "strong" }] };
  return {
    ...(view.paper === undefined ? {} : { paper: view.paper }),
    get document() {
      return view.document;
    },
    get blocks() {
      const [first, ...rest] = view.blocks;
      if (first?.kind !== "heading") return [note, ...view.blocks];
      return [first, note, ...rest];
    },
  };
}
