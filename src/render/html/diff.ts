import { escapeHtml } from "./escape.ts";

/** A text in the form of `diff -u` as HTML: what is put in and taken out can be told without colours. */
export function diffHtml(diff: string): string {
  const lines = diff
    .replace(/\n$/, "")
    .split("\n")
    .filter((line) => !/^(?:---|\+\+\+) /.test(line));
  return `<pre class="diff">${lines.map(lineHtml).join("\n")}</pre>`;
}

function lineHtml(line: string): string {
  const text = escapeHtml(line);
  if (line.startsWith("+")) return `<ins>${text}</ins>`;
  return line.startsWith("-") ? `<del>${text}</del>` : `<span>${text}</span>`;
}
