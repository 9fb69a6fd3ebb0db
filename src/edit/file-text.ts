import { type Fields, isFields, type YamlValue } from "./change.ts";
import { DEFAULT_STYLE } from "./file-style.ts";
import { itemLines, pairLines, written } from "./write-value.ts";
import { actionText } from "./yaml-style.ts";

/** Fields, or a list of them, as the text of a YAML file. */
export function yamlText(data: YamlValue): string {
  const lines = isFields(data)
    ? Object.entries(data).flatMap(([key, value]) => pairLines(key, written(value, 0, DEFAULT_STYLE, "block"), 0))
    : Array.isArray(data)
      ? data.flatMap((item) => itemLines(item, 0, DEFAULT_STYLE, "block"))
      : [];
  return `${lines.join("\n")}\n`;
}

/** The text of a file of the ledger, by what its path ends in: YAML alone; front matter and Markdown; Markdown alone, without fields. */
export function fileText(path: string, data: YamlValue | undefined, body: string): string {
  if (path.endsWith(".yaml")) return yamlText(data ?? {});
  return data === undefined || !isFields(data) ? `${body}\n` : actionText(data as Fields, body);
}
