import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForChanges } from "@/server/adapters/db/listen";
import { reviewChannel } from "@/server/videos/review-channel";
import { getUnreadCount } from "@/server/notifications/inbox";
import { notificationsChannel } from "@/server/notifications/notifications-channel";
import { getReviewStamp } from "./repository";
import { findVideoStamp } from "./subject-repository";

/** A notification can be lost with its connection, so poll this often as well. */
const pollMs = 5000;

/** The live state of a page; browsers allow few connections, so one stream carries all of it. */
export type LiveState = {
  /** The person's unread notifications. */
  unreadCount: number;
  /** Differs whenever approvals, comments, the script or the file of the video they have open have changed; null without one. */
  reviewStamp: string | null;
};

/** Includes the video's stamp, since a new script or file also voids approvals. */
async function readStamp(where: { workspaceId: string; videoId: string }): Promise<string> {
  const stamps = await Promise.all([getReviewStamp(where), findVideoStamp(where)]);

  return stamps.join(" ");
}

/** The live state, now and after every change, numbered, until `signal` is aborted. */
export async function* watchReview(
  { workspaceId, userId, videoId }: { workspaceId: string; userId: string; videoId: string | null },
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, LiveState]> {
  const own = await listenForChanges(notificationsChannel, userId);
  const video = videoId === null ? null : await listenForChanges(reviewChannel, videoId);

  try {
    let last = "";
    for (let index = 0; !signal?.aborted; index += 1) {
      const state = await retryOnDisconnect(async () => ({
        unreadCount: await getUnreadCount({ workspaceId, userId }),
        reviewStamp: videoId === null ? null : await readStamp({ workspaceId, videoId }),
      }));
      const text = JSON.stringify(state);
      if (text !== last) yield [index, state];
      last = text;
      const round = new AbortController();
      const until = AbortSignal.any([round.signal, ...(signal ? [signal] : [])]);
      await Promise.race([own.next(pollMs, until), ...(video ? [video.next(pollMs, until)] : [])]);
      round.abort();
    }
  } finally {
    own.end();
    video?.end();
  }
}
