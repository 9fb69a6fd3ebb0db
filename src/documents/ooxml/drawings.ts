import { tidy } from "../line.ts";
import { readXml } from "../read-xml.ts";

/** What a drawing holds, which no table does. */
export interface Drawn {
  readonly pictures: number;
  readonly charts: number;
  /** The words of text boxes and shapes. */
  readonly texts: readonly string[];
}

/** Reads the drawing of a sheet (DrawingML; ECMA-376 part 1, 20.5). */
export function readDrawing(bytes: Uint8Array, part: string): Drawn {
  let [pictures, charts, text, inText] = [0, 0, "", false];
  const texts: string[] = [];
  let leftOut = 0;
  readXml(bytes, part, {
    open(name) {
      if (name === "Fallback") leftOut += 1;
      inText = name === "t" && leftOut === 0;
      if (leftOut > 0) return;
      if (name === "pic") pictures += 1;
      else if (name === "graphicFrame") charts += 1;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      inText = false;
      if (name === "Fallback") leftOut -= 1;
      else if (name === "p") text += " ";
      else if (name === "txBody") {
        if (tidy(text) !== "") texts.push(tidy(text));
        text = "";
      }
    },
  });
  return { pictures, charts, texts };
}
