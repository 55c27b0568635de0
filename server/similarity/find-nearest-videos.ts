import { setImmediate } from "node:timers/promises";
import { createBoundedMemo } from "@/server/bounded-memo";
import {
  type ComparableVideo,
  compareVideos,
  listAlikeParts,
  measureNearness,
  toComparableVideo,
} from "./compare-videos";
import { readFingerprint } from "./read-fingerprint";
import { getVideoText, listRecentTexts, type VideoText } from "./repository";
import type { Fingerprint, Neighbor } from "./schema";

/** Of the channel itself, and of the workspace's other channels. */
const mostOfChannel = 200;
const mostOfOthers = 200;
const mostNeighbors = 5;
/** Between two of so many, others are answered. */
const comparedAtOnce = 20;

const remember = createBoundedMemo<ComparableVideo>({ maxEntries: 500, maxKeyLength: 200 });

export type NearestVideos = {
  video: Fingerprint;
  /** Those with something alike, the nearest first. */
  neighbors: Neighbor[];
  /** How many were looked at. */
  comparedCount: number;
};

/**
 * The recent videos of a video's channel and workspace that it is like, with figures and the parts that they share. It is
 * compared as it is of `channelId`, where it is to be published there. Throws NOT_FOUND.
 */
export async function findNearestVideos({
  workspaceId,
  videoId,
  channelId,
}: {
  workspaceId: string;
  videoId: string;
  channelId?: string;
}): Promise<NearestVideos> {
  const subject = await getVideoText({ workspaceId, videoId });
  const where = { workspaceId, exceptVideoId: videoId };
  const own = channelId ?? subject.channelId;
  const [sameChannel, others] = await Promise.all([
    own === null ? [] : listRecentTexts(where, { channel: { is: own }, limit: mostOfChannel }),
    listRecentTexts(where, { channel: { isNot: own }, limit: mostOfOthers }),
  ]);
  const texts = [...sameChannel, ...others];
  const video = readVideo(subject);
  const neighbors: (Neighbor & { nearness: number })[] = [];

  for (const [index, text] of texts.entries()) {
    if (index % comparedAtOnce === 0) await setImmediate();
    const other = readVideo(text);
    const likeness = compareVideos(video, other);
    const alike = listAlikeParts(likeness);
    if (alike.length === 0) continue;
    const { title, publishedAt, editedAt } = text;
    neighbors.push({
      ...{ videoId: text.videoId, title, channelId: text.channelId, publishedAt, editedAt },
      ...{ likeness, alike, sentences: other.sentences, nearness: measureNearness(likeness) },
    });
  }

  return {
    video: { ...video },
    comparedCount: texts.length,
    neighbors: neighbors
      .toSorted((one, other) => other.nearness - one.nearness)
      .slice(0, mostNeighbors)
      .map(({ nearness: _nearness, ...neighbor }) => neighbor),
  };
}

function readVideo({ videoId, revision, script, title, assetIds }: VideoText): ComparableVideo {
  return remember(`${videoId} ${revision}`, () =>
    toComparableVideo(readFingerprint(script, { title, assetIds })),
  );
}
