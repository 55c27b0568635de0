import { AppError } from "@/server/errors";

/** A stream may last for hours: this often it is asked whether its reader is still signed in. */
const checkMs = 15_000;

type Stream<Event> = {
  /** Absent where no session is behind the call. */
  isSignedIn: (() => Promise<boolean>) | undefined;
  signal: AbortSignal | undefined;
  open: (signal: AbortSignal) => AsyncIterable<Event>;
};

/** What `open` gives, until its reader is signed out, wherever they were. Throws UNAUTHENTICATED then. */
export async function* endWithSession<Event>({
  isSignedIn = () => Promise.resolve(true),
  signal,
  open,
}: Stream<Event>): AsyncGenerator<Event, undefined> {
  const sessionEnd = new AbortController();
  const check = async () => {
    if (!(await isSignedIn())) sessionEnd.abort();
  };
  // A database that is away for a moment signs nobody out.
  const checking = setInterval(() => void check().catch(() => undefined), checkMs);

  try {
    yield* open(AbortSignal.any([sessionEnd.signal, ...(signal ? [signal] : [])]));
  } finally {
    clearInterval(checking);
  }
  if (sessionEnd.signal.aborted) throw new AppError("UNAUTHENTICATED", "You were signed out; sign in again.");

  return undefined;
}
