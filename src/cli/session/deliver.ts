import { resolve } from "node:path";
import type { OnProgress } from "../../io/console/progress.ts";
import { writeOutput } from "../../io/files/write-output.ts";
import type { FileFormat, Format } from "../../render/formats.ts";
import { PLAIN, type Surface } from "../../render/terminal/surface.ts";
import type { View } from "../../views/content.ts";
import { CannotRun } from "../exit-code.ts";
import type { World } from "../world.ts";

/**
 * Writes a view in any format to a file, or to standard output where `output` is `-` or undefined. Only a file format
 * has to wait. `CannotWrite` where the file cannot be written; `CannotRun`
 * where bytes would go to a terminal.
 *
 * @param surface what standard output can show
 */
export function deliver(
  view: View,
  format: Format | FileFormat,
  output: string | undefined,
  { world, surface, onProgress }: { readonly world: World; readonly surface: Surface; readonly onProgress: OnProgress },
): void | Promise<void> {
  const file = output === undefined || output === "-" ? null : output;
  onProgress("Drawing");
  if ("write" in format) return format.write(view).then((content) => hand(content, format, file, world));
  hand(format.render(view, file === null ? surface : PLAIN), format, file, world);
}

function hand(content: string | Uint8Array, format: Format | FileFormat, file: string | null, world: World): void {
  if (file !== null) writeOutput(resolve(world.cwd, file), marked(content, format));
  else if (typeof content === "string" || !world.stdout.isTTY) world.stdout.write(content);
  else throw bytesInTerminal(format);
}

function marked(content: string | Uint8Array, { fileMark = "" }: Format | FileFormat): string | Uint8Array {
  return typeof content === "string" ? fileMark + content : content;
}

/** Bytes in a terminal are noise, and some of them it would obey. */
function bytesInTerminal({ name, extension }: Format | FileFormat): CannotRun {
  return new CannotRun(
    `${name} is not text, and a terminal cannot show it`,
    `Give it a file: -o FILE${extension}. Or lead it on: --format ${name} > FILE${extension}.`,
  );
}
