import { globSync, readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import ts from "typescript";
import { expect, it } from "vitest";

/** What takes the square of this needs seconds. */
const length = 60_000;
const timeLimitMs = 500;

/** What texts, addresses, numbers and markup are made of. */
const repeated = [
  "a",
  "A",
  "0",
  " ",
  "\n",
  "a ",
  "a\n",
  "1,",
  "é",
  "<a ",
  "<!---->",
  "(",
  "[a](",
  "**",
  "- ",
];

/** All regular expressions that are written down in a file, with their lines. */
function listExpressions(file: string): { expression: string; place: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: { expression: string; place: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ expression: node.text, place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);

  return found;
}

/** Texts that an expression begins to match everywhere, and matches nowhere: of its own characters and of common ones. */
function listAttacks(expression: string): string[] {
  const own = expression.replaceAll(/\\\w/g, "").match(/[^[\]()|?*+^$\\]/gu) ?? [];

  return [...new Set([...repeated, ...own.slice(0, 12)])].map(
    (part) => `${part.repeat(Math.ceil(length / part.length))}\u0001`,
  );
}

function isSlow(expression: string, text: string): boolean {
  const script = new Script(`text.replace(${expression}, "")`);
  const take = () => {
    try {
      script.runInContext(createContext({ text }), { timeout: timeLimitMs });

      return true;
    } catch {
      return false;
    }
  };

  // The machine may have been busy with something else.
  return !take() && !take();
}

it("no regular expression takes the square of a text's length", () => {
  expect(isSlow("/\\s+$/", `${" ".repeat(length)}a`)).toBe(true);

  const files = globSync("{app,components,inngest,remotion,server,trpc}/**/*.{ts,tsx}");
  const expressions = files
    .filter((file) => !/\.(?:test|fixture)\.tsx?$/.test(file))
    .flatMap(listExpressions);
  expect(expressions.length).toBeGreaterThan(200);

  const slow = expressions.filter(({ expression }) =>
    listAttacks(expression).some((text) => isSlow(expression, text)),
  );
  expect(slow).toEqual([]);
});
