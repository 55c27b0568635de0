import type { Overlay } from "@/remotion/timeline/schema";

/** A scene of another kind than a sentence, found in a paragraph's words. */
export type FoundScene = {
  overlay: Overlay;
  /** How many pieces of the paragraph it takes; of several, piece k is spoken over part k. */
  pieceCount: number;
  /** Whether fewer words are shown than spoken. */
  showsCaptions: boolean;
};
