import type { OverlayOf } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { readSize, type ReadSize } from "../figures/read-size";
import { textOf } from "../inline/inline-run";
import type { Piece } from "../sentences/cut-pieces";
import type { FoundScene } from "./found-scene";

type Shape = OverlayOf<"scale-comparison">["shape"];

/** A longer subject is not a name. */
const MAX_NAME_WORDS = 4;
const MAX_THINGS = 5;

type Clause = { name: string; size: ReadSize; measure: string };

/**
 * The things whose sizes one sentence, or several in a row, give in the same words: "The tower is 330 m tall, and the pyramid is
 * 139 m tall"; null for anything else. English only.
 */
export function findScale(pieces: readonly Piece[], language: string): FoundScene | null {
  if (!language.startsWith("en")) return null;

  const clauses: Clause[] = [];
  let pieceCount = 0;
  for (const piece of pieces) {
    const more = readClauses(piece, language, clauses[0]);
    if (more === null || clauses.length + more.length > MAX_THINGS) break;
    clauses.push(...more);
    pieceCount += 1;
    // A sentence with two things is about those: the next sentence is about something else.
    if (more.length > 1) break;
  }
  const [first] = clauses;
  if (!first || clauses.length < 2) return null;

  return {
    overlay: {
      kind: "scale-comparison",
      shape: shapeOf(first),
      things: clauses.map(({ name, size: { size, figure } }) => ({ label: name, size, figure })),
    },
    pieceCount,
    showsCaptions: true,
  };
}

function readClauses(piece: Piece, language: string, known: Clause | undefined): Clause[] | null {
  if (piece.utterances.length !== 1 || piece.utterances[0]?.isClause) return null;
  const text = trimEndOf(textOf(piece.runs).split(/\s+/).join(" "), /[\s.!]/);
  const clauses: Clause[] = [];
  for (const part of text.split(/; |,? (?:and|but|while|whereas) |, (?=the |an? |\p{Lu})/u)) {
    const clause = readClause(part, language, known ?? clauses[0]);
    if (!clause) return null;
    clauses.push(clause);
  }

  return clauses;
}

const verbs = new Set("is are was were measures measure stands reaches reach covers cover spans".split(" "));
const hedges = new Set("about around almost nearly roughly only just some up to".split(" "));
const articles = new Set(["the", "a", "an"]);
const measures = /^(?:tall|high|long|wide|across|deep|in diameter|in length|in height|in size)$/i;

/** A name and its size; the verb and "tall" may be left out where the clause before said them. */
function readClause(text: string, language: string, before: Clause | undefined): Clause | null {
  const words = text.split(" ");
  const sizeAt = words.findIndex((word) => /^\d/.test(word));
  const size = sizeAt === -1 ? null : readSize(words.slice(sizeAt).join(" "), language);
  const until =
    words.slice(0, Math.max(0, sizeAt)).findLastIndex((word) => !hedges.has(word.toLowerCase())) + 1;
  const hasVerb = verbs.has(words[until - 1]?.toLowerCase() ?? "");
  const from = articles.has(words[0]?.toLowerCase() ?? "") ? 1 : 0;
  const nameWords = words.slice(from, hasVerb ? until - 1 : until);
  const name = nameWords.join(" ");
  if (!size || name === "" || nameWords.length > MAX_NAME_WORDS) return null;
  if (!hasVerb && before === undefined) return null;

  const isMeasured =
    measures.test(size.rest) || (size.rest === "" && (before !== undefined || size.dimension === "area"));
  const measure = size.rest === "" ? (before?.measure ?? "") : size.rest.toLowerCase();
  if (!isMeasured || (before && (before.measure !== measure || before.size.dimension !== size.dimension)))
    return null;

  return { name: name.charAt(0).toUpperCase() + name.slice(1), size, measure };
}

function shapeOf({ size, measure }: Clause): Shape {
  if (size.dimension === "area") return "squares";

  return measure === "across" || measure === "in diameter" ? "circles" : "columns";
}

/** Headers of columns whose numbers are drawn to scale; lengths and distances stay bars. */
const shapesByHeader: readonly (readonly [RegExp, Shape, ReadSize["dimension"]])[] = [
  [/^(?:height|höhe|hauteur|altura|altezza)$/i, "columns", "length"],
  [/^(?:diameter|durchmesser|diamètre|diámetro|diametro|diâmetro)$/i, "circles", "length"],
  [/^(?:area|fläche|superficie|surface|área)$/i, "squares", "area"],
];

/** Turns a bar chart of two to five heights, diameters or areas into things drawn to scale; null for any other chart. */
export function toScale(
  chart: OverlayOf<"bar-chart">,
  language: string,
): OverlayOf<"scale-comparison"> | null {
  const { series, categories, prefix, suffix, decimals } = chart;
  const [heights] = series;
  const known = shapesByHeader.find(([header]) => header.test(heights?.name.trim() ?? ""));
  if (!heights || !known || series.length > 1) return null;
  if (categories.length < 2 || categories.length > MAX_THINGS) return null;

  const [, shape, dimension] = known;
  const unit = readSize(`1${suffix}`, language);
  const isSize = prefix === "" && unit?.dimension === dimension && unit.rest === "";
  if (!isSize || heights.values.some((value) => value <= 0)) return null;

  return {
    kind: "scale-comparison",
    shape,
    things: categories.map((label, index) => {
      const value = heights.values[index] ?? 0;

      return { label, size: value, figure: { value, prefix, suffix, decimals } };
    }),
  };
}
