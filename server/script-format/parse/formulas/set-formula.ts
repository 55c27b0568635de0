import { __renderToHTMLTree, type KatexOptions, ParseError } from "katex";
import type { OverlayOf } from "@/remotion/timeline/schema";
import { scriptError } from "../../script-problem";
import { type FormulaNode, measureFormula } from "./measure-formula";

declare module "katex" {
  /** The tree that `renderToString` writes as markup; KaTeX's types leave it out. */
  export function __renderToHTMLTree(tex: string, options: KatexOptions): FormulaNode;
}

const mostCharacters = 500;
/** More terms would appear too fast to follow. */
const mostTerms = 12;
/** In letters of markup. 500 characters of TeX, however dense, take half of this unless written to be large. */
const mostMarkup = 100_000;

/** A macro may stand for any number of others; `maxExpand` counts its uses, but not the size of their result. */
const macroDefinition =
  /(?<!\\)(?:\\\\)*(\\(?:[egx]?def|(?:future)?let|(?:new|renew|provide)command))(?![a-zA-Z@])/;

const options: KatexOptions = {
  displayMode: true,
  output: "html",
  // Without these, a formula could grow without end.
  maxSize: 10,
  maxExpand: 200,
  strict: "ignore",
};

/**
 * The terms of a formula in TeX, as KaTeX sets it: each ends at a relation (=) or an operator (+). Throws ScriptError, with KaTeX's
 * reason, for TeX that it does not understand.
 */
export function setFormula(tex: string, line: number): OverlayOf<"formula">["terms"] {
  if (tex.length > mostCharacters) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `a formula of more than ${mostCharacters} characters cannot be read; take it apart.`,
    );
  }

  const definition = macroDefinition.exec(tex)?.[1];
  if (definition !== undefined) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `a formula in a script defines no macros, as ${definition} does; write out what the macro stands for.`,
    );
  }

  const terms = listTerms(renderTree(tex, line));
  if (terms.length === 0)
    throw scriptError("INVALID_DIRECTIVE", line, "the formula is empty; write one such as E = mc^2.");
  if (terms.reduce((sum, { html }) => sum + html.length, 0) > mostMarkup)
    throw scriptError("INVALID_DIRECTIVE", line, "the formula is too large to be drawn; take it apart.");

  return joinRest(terms);
}

function renderTree(tex: string, line: number): FormulaNode {
  try {
    return __renderToHTMLTree(tex, {
      ...options,
      // Addresses, files and raw HTML.
      trust({ command }) {
        throw scriptError(
          "INVALID_DIRECTIVE",
          line,
          `a formula in a script has no ${command}; leave it out.`,
        );
      },
    });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const reason = error.message.replace(/^KaTeX parse error: /, "").replaceAll(/\u0332/g, "");

    throw scriptError("INVALID_DIRECTIVE", line, `the formula cannot be read: ${reason}.`);
  }
}

type Term = OverlayOf<"formula">["terms"][number];

/** KaTeX splits a formula where a line may break; a `\\` starts a new line. */
function listTerms(tree: FormulaNode): Term[] {
  const terms: Term[] = [];
  let startsLine = true;
  const nodes = [tree];
  for (let node = nodes.shift(); node !== undefined; node = nodes.shift()) {
    if (node.classes?.includes("newline") === true) startsLine = true;
    else if (node.classes?.includes("base") === true) {
      const widthInEm = Math.ceil(100 * measureFormula(node)) / 100;
      if (widthInEm > 0) {
        const { height, depth } = node;
        terms.push({ html: node.toMarkup(), widthInEm, heightInEm: height, depthInEm: depth, startsLine });
        startsLine = false;
      }
    } else nodes.unshift(...(node.children ?? []));
  }

  return terms;
}

/** Joins the terms from number `mostTerms` on into one, unless one of them starts a line. */
function joinRest(terms: Term[]): Term[] {
  const rest = terms.slice(mostTerms - 1);
  if (rest.length <= 1 || rest.some(({ startsLine }) => startsLine)) return terms;

  return [
    ...terms.slice(0, mostTerms - 1),
    {
      html: rest.map(({ html }) => html).join(""),
      widthInEm: rest.reduce((sum, { widthInEm }) => sum + widthInEm, 0),
      heightInEm: Math.max(...rest.map(({ heightInEm }) => heightInEm)),
      depthInEm: Math.max(...rest.map(({ depthInEm }) => depthInEm)),
      startsLine: false,
    },
  ];
}
