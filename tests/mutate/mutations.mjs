// What may be changed in a text so that its meaning is another, and a test ought to fail.
import ts from "typescript";

/** An operator and what it becomes. */
const OPERATORS = new Map([
  ["<", "<="],
  ["<=", "<"],
  [">", ">="],
  [">=", ">"],
  ["===", "!=="],
  ["!==", "==="],
  ["+", "-"],
  ["-", "+"],
  ["*", "/"],
  ["&&", "||"],
  ["||", "&&"],
]);
/** Methods that give a list again: without the call it is the list as it was. */
const OF_LISTS = new Set(["filter", "sort", "toSorted", "reverse", "slice", "trim", "toLowerCase"]);

/**
 * Every mutation of a source file: a stretch of its text (offsets) and what stands in its place.
 *
 * @returns {{ start: number, end: number, text: string }[]}
 */
export function mutationsOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const put = (start, end, text) => found.push({ start, end, text });
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const { operatorToken: sign, left, right } = node;
      const other = OPERATORS.get(sign.getText());
      if (other !== undefined && !isText(left) && !isText(right)) put(sign.getStart(), sign.end, other);
      if (sign.kind === ts.SyntaxKind.QuestionQuestionToken) put(node.getStart(), node.end, left.getText());
    } else if (ts.isIfStatement(node))
      put(node.expression.getStart(), node.expression.end, `!(${node.expression.getText()})`);
    else if (ts.isConditionalExpression(node))
      put(node.condition.getStart(), node.condition.end, `!(${node.condition.getText()})`);
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node.getStart(), node.end, node.operand.getText());
    else if (ts.isNumericLiteral(node)) put(node.getStart(), node.end, `(${node.getText()} + 1)`);
    else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node.getStart(), node.end, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node.getStart(), node.end, "true");
    else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      if (OF_LISTS.has(name.text)) put(node.getStart(), node.end, expression.getText());
    } else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression))
      put(node.getStart(), node.end, ";");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether `+` of it makes a text, of which `-` would be no program. */
function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** The line of a source, from 1, in which an offset is. */
export function lineAt(source, offset) {
  return source.slice(0, offset).split("\n").length;
}
