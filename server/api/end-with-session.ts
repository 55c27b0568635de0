import { watchAccess } from "@/server/auth/sessions/watch-access";
import { AppError } from "@/server/errors";

/** A stream may last for hours: this is how often it checks that its reader is still signed in. */
const checkMs = 15_000;

type Changes = { next: (timeoutMs: number, signal: AbortSignal) => Promise<void>; end: () => void };

type Stream<Event> = {
  /** Absent if the call has no session. */
  isSignedIn: (() => Promise<boolean>) | undefined;
  signal: AbortSignal | undefined;
  open: (signal: AbortSignal) => AsyncIterable<Event>;
  /** The message to its reader at the end. */
  reason?: string;
  /** Tells when to check ahead of time. */
  watch?: () => Promise<Changes>;
};

/**
 * The events of `open`, until its reader is signed out, in whatever browser, or removed from the workspace, which is noticed at
 * once. Then throws UNAUTHENTICATED.
 */
export async function* endWithSession<Event>({
  isSignedIn,
  signal,
  open,
  reason = "You were signed out; sign in again.",
  watch = watchAccess,
}: Stream<Event>): AsyncGenerator<Event, undefined> {
  const sessionEnd = new AbortController();
  const streamEnd = new AbortController();
  if (isSignedIn) {
    const changes = await watch();
    void checkAgainAndAgain({ isSignedIn, changes, sessionEnd, until: streamEnd.signal });
  }

  try {
    yield* open(AbortSignal.any([sessionEnd.signal, ...(signal ? [signal] : [])]));
  } finally {
    streamEnd.abort();
  }
  if (sessionEnd.signal.aborted) throw new AppError("UNAUTHENTICATED", reason);

  return undefined;
}

type Check = {
  isSignedIn: () => Promise<boolean>;
  changes: Changes;
  sessionEnd: AbortController;
  until: AbortSignal;
};

async function checkAgainAndAgain({ isSignedIn, changes, sessionEnd, until }: Check): Promise<void> {
  const isOver = () => until.aborted;
  while (!isOver()) {
    await changes.next(checkMs, until);
    // A brief outage of the database must not sign anybody out.
    if (!isOver() && !(await isSignedIn().catch(() => true))) {
      sessionEnd.abort();
      break;
    }
  }
  changes.end();
}
