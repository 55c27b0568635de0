import type { Overlay } from "@/remotion/timeline/schema";
import type { Utterance } from "../sentences/cut-pieces";

/** A scene of another kind than a sentence, found in a paragraph's words. */
export type FoundScene = {
  overlay: Overlay;
  /** How many pieces of the paragraph it takes; of several, piece k is spoken over part k. */
  pieceCount: number;
  /** Whether fewer words are shown than spoken. */
  showsCaptions: boolean;
  /** What is said of a single piece: the sentence, without what is only for the eye. */
  utterances?: Utterance[];
  /** Whether utterance k of a single piece is spoken over part k. */
  hasBeats?: boolean;
};
