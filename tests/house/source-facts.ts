import { posix } from "node:path";
import ts from "typescript";

/** What the rules of the house need to know of one source file. */
export interface SourceFacts {
  /** From the top of `src/`, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** What it imports in any way, types included: paths from the top of `src/`, or names of packages and modules. */
  readonly imports: readonly string[];
  /** What is loaded with it: what it imports at its top, other than types. */
  readonly loads: readonly string[];
  /** Names that it uses as values and that are not properties of something else. */
  readonly names: ReadonlySet<string>;
  /** The names of exported functions, and of exported values with the type that they declare: `overdue: Rule`. */
  readonly exports: readonly string[];
}

/** Reads the facts off a file's syntax tree, so that comments and strings do not count. */
export function factsOf(path: string, text: string): SourceFacts {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const imports = new Set<string>();
  const names = new Set<string>();
  const visit = (node: ts.Node, parent: ts.Node): void => {
    const specifier = specifierIn(node);
    if (specifier !== null) imports.add(resolved(path, specifier));
    if (ts.isIdentifier(node) && isUse(node, parent)) names.add(node.text);
    ts.forEachChild(node, (child) => visit(child, node));
  };
  ts.forEachChild(tree, (child) => visit(child, tree));
  const exports = tree.statements.flatMap((it) => exportedNames(it, tree));
  const loads = tree.statements.flatMap((it) => loadedBy(it)).map((it) => resolved(path, it));
  return { path, lines: text.trimEnd().split("\n").length, imports: [...imports], loads, names, exports };
}

function specifierIn(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (!ts.isCallExpression(node)) return null;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
  if (!isImport && !isRequire) return null;
  // What cannot be read off the text cannot be allowed either: it is reported as an unknown package.
  return textOf(node.arguments[0]) ?? "(an import whose name is computed)";
}

function loadedBy(statement: ts.Statement): readonly string[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const named = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  const isTyped = ts.isImportDeclaration(statement) ? statement.importClause?.isTypeOnly : statement.isTypeOnly;
  const isOnlyTypes =
    named !== undefined && "elements" in named && named.elements.length > 0
      ? named.elements.every((it) => "isTypeOnly" in it && it.isTypeOnly)
      : false;
  const specifier = textOf(statement.moduleSpecifier);
  return isTyped || isOnlyTypes || specifier === null ? [] : [specifier];
}

function textOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function resolved(path: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(path), specifier);
}

function isUse(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isImportSpecifier(parent)) return (parent.propertyName ?? parent.name) === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || isNameOf(parent, node));
}

/** Whether the identifier names a member, which is nobody's global. */
function isNameOf(parent: ts.Node, node: ts.Identifier): boolean {
  return (
    (ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isEnumMember(parent)) &&
    parent.name === node
  );
}

function exportedNames(statement: ts.Statement, tree: ts.SourceFile): readonly string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((it) => it.kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name, type }) =>
    type === undefined ? name.getText(tree) : `${name.getText(tree)}: ${type.getText(tree)}`,
  );
}
