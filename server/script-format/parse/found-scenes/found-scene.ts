import type { Overlay } from "@/remotion/timeline/schema";
import type { Utterance } from "../sentences/cut-pieces";

/** A scene of another kind than a sentence, found in a paragraph's words. */
export type FoundScene = {
  overlay: Overlay;
  /** How many pieces of the paragraph it takes; if several, piece k is spoken over part k. */
  pieceCount: number;
  /** Whether fewer words are shown than spoken. */
  showsCaptions: boolean;
  /** What is spoken of a single piece: the sentence without the words and marks that are only shown. */
  utterances?: Utterance[];
  /** Whether utterance k of a single piece is spoken over part k. */
  hasBeats?: boolean;
};
