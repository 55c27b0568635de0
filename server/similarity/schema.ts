/**
 * From what on two videos are named as alike. Each is measured: docs/similarity.md has the figures, and
 * `thresholds.test.ts` measures them again.
 */
export const similarityThresholds = {
  /** Of the words of two titles that are in both. */
  title: 0.75,
  /** Of a video's sentences that are in the other one too. */
  sentences: 0.25,
  /** Of a video's clips and pictures that the other one shows too. */
  media: 0.5,
  /** Of the sequence of scenes; told beside another likeness, for honest videos of one channel have it too. */
  structure: 0.9,
} as const;

/** Fewer tell nothing: two videos that share their only picture are no series of copies. */
export const leastShared = { media: 3, scenes: 5, sentences: 3 } as const;

/** What is compared of a video, read from its script. */
export type Fingerprint = {
  title: string;
  /** As they are shown, without markup. */
  sentences: string[];
  /** What each part of the script is, in order: a heading, a paragraph, a list, a chart. */
  structure: string[];
  /** The assets that it shows and plays. */
  assetIds: string[];
  /** Null for the default one. */
  voiceId: string | null;
};

/** How alike two videos are: shares from 0 to 1 of the first one, and which parts they are. */
export type Likeness = {
  title: number;
  /** `shared` are positions in the first one's sentences, `sharedOther` in those of the other. */
  sentences: { share: number; shared: number[]; sharedOther: number[] };
  structure: number;
  media: { share: number; shared: string[] };
  hasSameVoice: boolean;
};

/** What of a neighbour is alike enough to be named. */
export type AlikePart = keyof typeof similarityThresholds;

/** A recent video that is like the one that was asked about. */
export type Neighbor = {
  videoId: string;
  title: string;
  channelId: string | null;
  /** When it was first made public or given out; null while it was not. */
  publishedAt: Date | null;
  editedAt: Date;
  likeness: Likeness;
  alike: AlikePart[];
  /** Of that video. */
  sentences: string[];
};
