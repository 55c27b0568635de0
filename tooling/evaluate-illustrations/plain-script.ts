/** A script of plain sentences, one a line. */
export type PlainScript = { topic: string; sentences: string };
