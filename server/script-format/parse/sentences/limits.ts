/** About 8 s at 160 words a minute, the longest a scene should stand: longer sentences are cut at a clause. */
export const MAX_SENTENCE_WORDS = 22;

/** About 12 s: the longest that a picture or a chart stands while a paragraph is spoken over it. */
export const MAX_VISUAL_WORDS = 32;

/** Sentences shorter than this share a scene with their neighbour: alone they would be gone before they are read. */
export const MIN_SENTENCE_WORDS = 4;

/** More would not fit the screen at a size that can be read (art direction: type). */
export const MAX_LIST_ITEMS = 7;
export const MAX_LIST_WORDS = 48;

/**
 * Silence after a sentence, in ms. Between scenes the timeline adds 0.3 s of air itself, so that at the end of one
 * only what a paragraph or a heading needs on top is asked for.
 */
export const pausesMs = {
  betweenSentences: 250,
  betweenItems: 300,
  beforeAttribution: 500,
  afterScene: 0,
  afterParagraph: 150,
  afterHeading: 250,
  atRule: 700,
};

/** The schema's limit for one pause. */
export const MAX_PAUSE_MS = 10_000;
