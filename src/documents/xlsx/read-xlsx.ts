import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Document } from "../document.ts";
import { noteValues } from "../note-values.ts";
import { Notes } from "../notes.ts";
import { propertiesOf } from "../ooxml/properties.ts";
import { relationshipsOf } from "../ooxml/relationships.ts";
import type { Package } from "../zip/read-part.ts";
import { readComments, readPersons } from "./comments.ts";
import type { CellContext } from "./read-cell.ts";
import { EMPTY_SHEET, readSheet } from "./read-sheet.ts";
import { noteLooks, noteSurroundings } from "./sheet-notes.ts";
import { readStyles } from "./styles.ts";
import { tableOfSheet } from "./table-of-sheet.ts";
import { readSharedTexts } from "./texts.ts";
import { readTheme } from "./theme.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * The sheets of a workbook, in its order, hidden ones too. A formula is never worked out: its cell says what was last
 * shown there.
 *
 * @param main the name of the part that is the workbook
 * @throws Unreadable
 */
export function readXlsx(pack: Package, main: string, budget: Budget): Document {
  const { sheets, others, from1904, linked } = readWorkbook(pack, main);
  const [texts, styles, theme, persons] = [
    linked("sharedStrings"),
    linked("styles"),
    linked("theme"),
    linked("person"),
  ];
  const context: CellContext = {
    texts: readSharedTexts(pack.read(texts), texts),
    styles: readStyles(pack.read(styles), styles, readTheme(pack.read(theme), theme)),
    from1904,
  };
  const people = readPersons(pack.read(persons), persons);
  const notes = new Notes();
  for (const name of others) {
    notes.say("not-read", `sheet ${quote(name)}`, "it has no cells (a chart or dialogue) and was not read");
  }
  const tables = sheets.map(({ name, isHidden, part }) => {
    const bytes = pack.read(part);
    const isFilled = (style: number): boolean => (context.styles[style]?.fill ?? null) !== null;
    const raw = bytes === null ? EMPTY_SHEET : readSheet(bytes, part, isFilled, budget);
    const links = relationshipsOf(pack, part);
    const where = `sheet ${quote(name)}`;
    const targets = new Map(links.filter(({ isExternal }) => isExternal).map(({ id, target }) => [id, target]));
    const comments = readComments(pack, links, people);
    const table = tableOfSheet({ where, name, isHidden, raw, comments, targets }, context, budget);
    noteValues(table, notes);
    noteLooks(raw, where, notes);
    noteSurroundings(pack, links, where, notes);
    return table;
  });
  return { kind: "xlsx", tables, after: [], notes: notes.all(), properties: propertiesOf(pack) };
}
