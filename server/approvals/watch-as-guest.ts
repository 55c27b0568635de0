import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForChanges } from "@/server/adapters/db/listen";
import { reviewChannel } from "@/server/videos/review-channel";
import type { Guest } from "@/server/guest-links/schema";
import { getReviewStamp } from "./repository";
import { findVideoStamp } from "./subject-repository";

/** Finished files are announced elsewhere, and a notification can be lost with its connection, so poll this often as well. */
const pollMs = 5000;

/** Each stamp differs whenever its subject has changed. */
export type GuestChanges = {
  /** For comments and approvals. */
  reviewStamp: string;
  /** For the script and its newest file. */
  videoStamp: string;
};

/** The stamps of a guest's video, now and after every change, numbered, until `signal` is aborted. */
export async function* watchAsGuest(
  { workspaceId, videoId }: Pick<Guest, "workspaceId" | "videoId">,
  signal: AbortSignal,
): AsyncGenerator<[number, GuestChanges]> {
  const changes = await listenForChanges(reviewChannel, videoId);
  const where = { workspaceId, videoId };

  try {
    let last = "";
    for (let index = 0; !signal.aborted; index += 1) {
      const state = await retryOnDisconnect(async () => ({
        reviewStamp: await getReviewStamp(where),
        videoStamp: await findVideoStamp(where),
      }));
      const text = JSON.stringify(state);
      if (text !== last) yield [index, state];
      last = text;
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
  }
}
