import type { Piece } from "../sentences/cut-pieces";
import { findCount } from "./find-count";
import { findExplanation } from "./find-explanation";
import { findMap } from "./find-map";
import { findScale } from "./find-scale";
import { findShare } from "./find-share";
import { findSteps } from "./find-steps";
import { findTimeline } from "./find-timeline";
import type { FoundScene } from "./found-scene";

/** The scene that a paragraph's first pieces make, alone or together, if their words say so; null for plain sentences. */
export function findScene(pieces: readonly Piece[], language: string): FoundScene | null {
  const [piece] = pieces;
  if (!piece) return null;

  return (
    findTimeline(pieces) ??
    findSteps(pieces, language) ??
    findScale(pieces, language) ??
    findMap(piece, language) ??
    findShare(piece, language) ??
    findCount(piece, language) ??
    findExplanation(piece, language)
  );
}
