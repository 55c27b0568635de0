import { getFairQueue } from "@/server/fair-queue";

/** Speech and music have one thread each. Somebody listens to one sound after the other, and a form asks for a few at once. */
const limits = { atOnce: 2, atOncePerWorkspace: 1, waiting: 200, waitingPerWorkspace: 30 };

/**
 * Makes a sound that somebody in the studio waits for, when it is their workspace's turn: a thousand requests keep only
 * their own workspace waiting. Throws TOO_MANY_REQUESTS, and whatever the work throws.
 */
export function produceForPreview<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result> {
  return getFairQueue("preview-sounds", limits)({ workspaceId }, work);
}
