import type { Piece } from "../sentences/cut-pieces";
import type { FoundScene } from "./found-scene";
import { findSteps } from "./find-steps";
import { findTimeline } from "./find-timeline";

/** The scene that the first of a paragraph's pieces are, alone or together, if their words say so; null for plain sentences. */
export function findScene(pieces: readonly Piece[], language: string): FoundScene | null {
  return findTimeline(pieces) ?? findSteps(pieces, language);
}
