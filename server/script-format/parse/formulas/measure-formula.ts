/** A node of KaTeX's own tree, from which its markup is written. Spans have children, symbols a text and its width in em. */
export type FormulaNode = {
  classes?: string[];
  children?: FormulaNode[];
  style?: {
    marginLeft?: string;
    marginRight?: string;
    paddingLeft?: string;
    width?: string;
    minWidth?: string;
  };
  text?: string;
  width?: number;
  italic?: number;
  height: number;
  depth: number;
  toMarkup: () => string;
};

/** KaTeX's sizes 1 to 11, relative to the size around them (its `Options.sizeMultipliers`). */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
const nullDelimiterInEm = 0.12;
/** Elements that lie over their neighbours and move nothing. */
const withoutWidth = new Set(["strut", "pstrut", "llap", "rlap", "clap", "hide-tail"]);

/** An upper estimate of a node's width as KaTeX's stylesheet sets it, in em of the formula's font size. */
export function measureFormula({ classes = [], children = [], style = {}, ...node }: FormulaNode): number {
  if (classes.some((name) => withoutWidth.has(name))) return 0;

  const around = readEm(style.marginLeft) + readEm(style.marginRight) + readEm(style.paddingLeft);
  const own = node.text === undefined ? 0 : (node.width ?? 0) + (node.italic ?? 0);
  const widths = children.map((child) => measureFormula(child));
  // A stack is as wide as its widest child; all other children stand side by side.
  const isStacked = classes.includes("vlist") || classes.includes("vlist-t");
  const inner = isStacked ? Math.max(0, ...widths) : widths.reduce((sum, width) => sum + width, 0);
  const least = Math.max(readEm(style.width), readEm(style.minWidth));
  const delimiter = classes.includes("nulldelimiter") ? nullDelimiterInEm : 0;

  return around + delimiter + Math.max(least, sizeOf(classes) * (inner + own));
}

/** "reset-size6 size3" sets its content in size 3 within size 6. */
function sizeOf(classes: readonly string[]): number {
  const numbers = ["reset-size", "size"].map((prefix) =>
    classes.map((name) => new RegExp(String.raw`^${prefix}(\d+)$`).exec(name)?.[1]).find(Boolean),
  );
  const [outer, inner] = numbers.map((number) => sizes[Number(number) - 1]);

  return outer === undefined || inner === undefined ? 1 : inner / outer;
}

function readEm(length = ""): number {
  return Number(/^(-?[\d.]+)em$/.exec(length)?.[1] ?? 0);
}
