// Every small change of a source that a test should notice: comparisons, signs, boundaries, min and max, and ±1.
import ts from 'typescript';

const { SyntaxKind: Kind } = ts;

const OPERATORS = new Map([
  [Kind.LessThanToken, ['<=', '>=']],
  [Kind.LessThanEqualsToken, ['<', '>']],
  [Kind.GreaterThanToken, ['>=', '<=']],
  [Kind.GreaterThanEqualsToken, ['>', '<']],
  [Kind.EqualsEqualsEqualsToken, ['!==']],
  [Kind.ExclamationEqualsEqualsToken, ['===']],
  [Kind.PlusToken, ['-']],
  [Kind.MinusToken, ['+']],
  [Kind.AmpersandAmpersandToken, ['||']],
  [Kind.BarBarToken, ['&&']],
]);
const NAMES = new Map([
  ['earlier', 'later'],
  ['later', 'earlier'],
  ['every', 'some'],
  ['some', 'every'],
  ['findLast', 'find'],
  ['true', 'false'],
  ['false', 'true'],
]);

/** Each mutant: where it starts and ends in the source, what stands there, and what is put instead. */
export function mutantsOf(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const mutants = [];
  const add = (node, replacements) => {
    const start = node.getStart(tree);
    const { line, character } = tree.getLineAndCharacterOfPosition(start);
    for (const replacement of replacements) {
      mutants.push({
        file,
        start,
        end: node.end,
        was: node.getText(tree),
        is: replacement,
        line: line + 1,
        column: character + 1,
      });
    }
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    if (ts.isTypeNode(node)) return;
    if (ts.isBinaryExpression(node)) add(node.operatorToken, OPERATORS.get(node.operatorToken.kind) ?? []);
    if (ts.isNumericLiteral(node)) add(node, numbersBeside(node.text));
    if (isCalled(node) && NAMES.has(node.text)) add(node, [NAMES.get(node.text)]);
    if (node.kind === Kind.TrueKeyword) add(node, ['false']);
    if (node.kind === Kind.FalseKeyword) add(node, ['true']);
    if (ts.isPrefixUnaryExpression(node)) add(node, unsigned(node, tree));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

function isCalled(node) {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  return ts.isPropertyAccessExpression(parent) && parent.name === node && ts.isCallExpression(parent.parent);
}

function numbersBeside(text) {
  const value = Number(text.replaceAll('_', ''));
  return [String(value + 1), `(${value - 1})`];
}

/** `-x` becomes `x`, and `!x` too. */
function unsigned(node, tree) {
  const isSign = node.operator === Kind.MinusToken || node.operator === Kind.ExclamationToken;
  return isSign ? [node.operand.getText(tree)] : [];
}
