import { watchAccess } from "@/server/auth/sessions/watch-access";
import { AppError } from "@/server/errors";

/** A stream may last for hours: this often it is asked whether its reader is still signed in. */
const checkMs = 15_000;

type Changes = { next: (timeoutMs: number, signal: AbortSignal) => Promise<void>; end: () => void };

type Stream<Event> = {
  /** Absent where no session is behind the call. */
  isSignedIn: (() => Promise<boolean>) | undefined;
  signal: AbortSignal | undefined;
  open: (signal: AbortSignal) => AsyncIterable<Event>;
  /** What its reader is told in the end. */
  reason?: string;
  /** Tells when to ask before it is time to. */
  watch?: () => Promise<Changes>;
};

/**
 * What `open` gives, until its reader is signed out, wherever they were, or taken out of the workspace, which is known at once.
 * Throws UNAUTHENTICATED then.
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
    // A database that is away for a moment signs nobody out.
    if (!isOver() && !(await isSignedIn().catch(() => true))) {
      sessionEnd.abort();
      break;
    }
  }
  changes.end();
}
