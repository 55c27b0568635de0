import type { createCaller } from "./root";

type Reach = {
  bob: ReturnType<typeof createCaller>;
  videoId: string;
  channelId: string;
  publicationId: string;
};

/** How Bob tries to reach a calendar that is not his. */
export function listCalendarAttempts(reach: () => Reach): Record<string, () => Promise<unknown>> {
  const to = new Date(Date.now() + 24 * 60 * 60_000);
  const attempts: Record<string, (reached: Reach) => Promise<unknown>> = {
    check: ({ bob, videoId, channelId }) => bob.calendar.check({ videoId, channelId, to }),
    details: ({ bob, publicationId }) => bob.calendar.details({ publicationId }),
    move: ({ bob, publicationId }) =>
      bob.calendar.move({ publicationId, from: null, to, despiteConflicts: false }),
    plan: ({ bob, videoId, channelId }) =>
      bob.calendar.plan({ videoId, channelId, to, despiteConflicts: false }),
    createFeed: ({ bob, channelId }) => bob.calendar.createFeed({ channelId }),
    revokeFeed: ({ bob, publicationId }) => bob.calendar.revokeFeed({ feedId: publicationId }),
  };

  return Object.fromEntries(
    Object.entries(attempts).map(([name, attempt]) => [`calendar.${name}`, () => attempt(reach())]),
  );
}
