import { largest, smallest } from "../text/lists.ts";
import type { ColourName, Fill } from "./cell.ts";

type Rgb = readonly [red: number, green: number, blue: number];

/** A fill of the colour `RRGGBB` (a `#` or `FF` before it may be there); null where it is white, or no colour. */
export function fillOf(colour: string): Fill | null {
  const [, red, green, blue] = /^#?(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const rgb: Rgb = [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
  const name = nameOf(rgb);
  return name === null ? null : { hex: `#${red}${green}${blue}`.toLowerCase(), name };
}

/** A colour that is lightened (towards 1) or darkened (towards -1), as `RRGGBB` (ECMA-376 part 1, 18.8.19). */
export function tinted(colour: string, tint: number): string {
  return (colour.match(/../g) ?? [])
    .map((pair) => {
      const part = Number.parseInt(pair, 16);
      const shade = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.min(Math.max(Math.round(shade), 0), 255)
        .toString(16)
        .padStart(2, "0");
    })
    .join("");
}

/** Where on the wheel of colours, in degrees, each word begins. */
const WHEEL: readonly (readonly [from: number, name: ColourName])[] = [
  [0, "red"],
  [16, "amber"],
  [51, "yellow"],
  [68, "green"],
  [168, "blue"],
  [256, "purple"],
  [330, "red"],
];

/** The word that a person would use: the ratings of action plans are `red`, `amber`, `green`, `blue`. Null for white. */
function nameOf(rgb: Rgb): ColourName | null {
  const [most, least] = [largest(rgb), smallest(rgb)];
  const [lightness, spread] = [(most + least) / 510, (most - least) / 255];
  if (lightness > 0.97) return null;
  if (lightness < 0.08) return "black";
  if (spread < (lightness < 0.85 ? 0.12 : 0.08)) return "grey";
  return wheelName(rgb);
}

function wheelName([red, green, blue]: Rgb): ColourName {
  const [most, least] = [largest([red, green, blue]), smallest([red, green, blue])];
  const spread = most - least || 1;
  const sixth =
    most === red ? (green - blue) / spread : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const degrees = (sixth * 60 + 360) % 360;
  return WHEEL.findLast(([from]) => degrees >= from)?.[1] ?? "red";
}
