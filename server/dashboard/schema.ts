/** Something that waits for a person. */
export type Need = {
  /** By which it is told from others. */
  key: string;
  kind: NeedKind;
  /** Of the video, mostly. */
  title: string;
  /** One sentence: why. */
  text: string;
  /** Of a failure: by which it is told to people. */
  failureCode: string | null;
  /** Where it is dealt with. */
  path: string;
  at: Date;
};

export type NeedKind =
  "render-failed" | "writing-failed" | "publication-failed" | "slot-missed" | "approval" | "mention";

/** What keeps a video from coming out as planned. */
export type Risk =
  "draft" | "unrendered" | "outdated" | "unapproved" | "disconnected" | "late" | "waits" | "failed";

/** A video that is to come out in the days ahead. */
export type Upcoming = {
  publicationId: string;
  videoId: string;
  title: string;
  channelName: string;
  /** The channel's, which its slots are in. */
  timeZone: string;
  publishAt: Date;
  risks: Risk[];
  /** Why it waits in the queue, as a sentence. */
  waitReason: string | null;
};

/** A week (from Monday, UTC) and how many videos were finished and published in it. */
export type Week = { start: Date; made: number; published: number };

/** How often something failed for a reason. */
export type FailureCount = { code: string; count: number };

export type UploadResults = { succeeded: number; failed: number };

/** What of a workspace is under way, and what waits for a worker. */
export type WorkCounts = { running: number; waiting: number };
