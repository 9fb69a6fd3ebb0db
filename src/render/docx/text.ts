import type { Emphasis, Inline, Span } from "../../views/content.ts";
import { safeAddress } from "../printable.ts";
import { type RunLook, run } from "./xml.ts";

/** Each has a contrast of at least 4.5 : 1 with white. */
export const INKS: Readonly<Record<Emphasis, string | null>> = {
  strong: null,
  muted: "4D575E",
  alert: "A4161A",
  caution: "8A4B00",
  good: "17602F",
  done: "0A4F8A",
};

/** The shape that stands before a rating, so that its colour is not the only sign of it. */
const SHAPES: Readonly<Record<Emphasis | "none", string>> = {
  alert: "▲",
  caution: "◆",
  good: "●",
  done: "✔",
  muted: "–",
  strong: "■",
  none: "○",
};

/** The addresses that a document leads to, each under one id. */
export class Links {
  private readonly ids = new Map<string, string>();

  idOf(address: string): string {
    const id = this.ids.get(address) ?? `link${this.ids.size + 1}`;
    this.ids.set(address, id);
    return id;
  }

  all(): readonly (readonly [id: string, address: string])[] {
    return [...this.ids].map(([address, id]) => [id, address]);
  }
}

/** Text with its emphasis and links, as runs; `more` for all of it. */
export function runs(text: Inline, links: Links, more: RunLook = {}): string {
  if (typeof text === "string") return run(text, more);
  return text.map((span) => linked(span, links, more)).join("");
}

/** The shape that stands for what an emphasis means. */
export function shapeOf(emphasis: Emphasis | null): string {
  return SHAPES[emphasis ?? "none"];
}

/** A rating: its shape, its word and its colour. */
export function ratingRun(text: string, emphasis: Emphasis | undefined, more: RunLook = {}): string {
  return emphasised(`${shapeOf(emphasis ?? null)} ${text}`, emphasis, { ...more, bold: true });
}

function linked(span: Span, links: Links, more: RunLook): string {
  if (span.rating) return ratingRun(span.text, span.emphasis, more);
  const address = span.link?.to === "address" ? safeAddress(span.link.href) : null;
  if (address === null) return emphasised(span.text, span.emphasis, more);
  const text = emphasised(span.text, span.emphasis, { ...more, style: "Hyperlink" });
  return `<w:hyperlink r:id="${links.idOf(address)}">${text}</w:hyperlink>`;
}

function emphasised(text: string, emphasis: Emphasis | undefined, more: RunLook): string {
  if (emphasis === undefined) return run(text, more);
  const colour = INKS[emphasis];
  const bold = emphasis === "strong" || emphasis === "alert";
  return run(text, { ...more, ...(bold ? { bold } : {}), ...(colour === null ? {} : { colour }) });
}
