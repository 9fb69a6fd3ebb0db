const MARK = "\ufeff";

/** How a file begins and how its lines end. */
export interface Frame {
  readonly mark: boolean;
  readonly newline: "\n" | "\r\n";
}

/** How a file begins and ends its lines; where it mixes both ends, each line keeps its own. */
export function frameOf(text: string): Frame {
  const returns = /\r\n/.test(text) && !/(?<!\r)\n/.test(text);
  return { mark: text.startsWith(MARK), newline: returns ? "\r\n" : "\n" };
}

/** The text without its byte order mark; its lines end in LF where those of `frame` end all alike. */
export function unframed(text: string, frame: Frame, ours: string): string {
  const plain = text.startsWith(MARK) ? text.slice(1) : text;
  const mixed = frame.newline === "\n" && ours.includes("\r\n");
  return mixed ? plain : plain.replaceAll("\r\n", "\n");
}

/** The text in a frame again. */
export function framed(text: string, { mark, newline }: Frame): string {
  return (mark ? MARK : "") + (newline === "\n" ? text : text.replaceAll("\n", newline));
}
