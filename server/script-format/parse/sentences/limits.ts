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
 * The pauses, in ms, that a reader adds to the breath of a quarter of a second between any two sentences. So the sentences of a
 * paragraph are 0.45 s apart, in one scene or in two, and paragraphs 0.75 s.
 */
export const pausesMs = {
  afterSentence: 200,
  afterItem: 250,
  beforeAttribution: 400,
  afterParagraph: 500,
  afterHeading: 600,
  atRule: 700,
};

/** The schema's limit for one pause. */
export const MAX_PAUSE_MS = 10_000;
