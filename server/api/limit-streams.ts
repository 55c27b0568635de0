import { AppError } from "@/server/errors";

/** A page follows up to six things, each of which asks the database every few seconds. */
const maxStreams = 60;
/** The number of a person's streams open in this process; people with none are not in it. */
const openStreams = new Map<string, number>();

/**
 * A person's stream, unless they have too many. The newest is rejected: if the oldest were ended, its browser would
 * reconnect at once. Throws TOO_MANY_REQUESTS.
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
