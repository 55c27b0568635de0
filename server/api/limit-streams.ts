import { AppError } from "@/server/errors";

/** A page follows up to six things, each of which asks the database every few seconds. */
const maxStreams = 60;
/** How many of a person's streams this process has open; whoever has none is not in it. */
const openStreams = new Map<string, number>();

/**
 * A person's stream, as long as they have few of them. The newest of too many is rejected: were the oldest ended, its
 * browser would come back at once. Throws TOO_MANY_REQUESTS.
 */
export async function* limitStreams<Event>(
  userId: string,
  events: AsyncIterable<Event>,
): AsyncGenerator<Event, undefined> {
  const count = openStreams.get(userId) ?? 0;
  if (count >= maxStreams) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `You follow ${maxStreams} things already; close some of the pages that show them, and load this one again.`,
    );
  }
  openStreams.set(userId, count + 1);

  try {
    yield* events;
  } finally {
    const left = (openStreams.get(userId) ?? 1) - 1;
    if (left === 0) openStreams.delete(userId);
    else openStreams.set(userId, left);
  }

  return undefined;
}
