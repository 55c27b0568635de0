import { setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { getBundleUrl } from "./bundle-server";
import { findBrowser } from "./find-browser";
import { getMediaBaseUrl } from "./media-server";
import {
  chromiumOptions,
  closeBrowser,
  discardBrowser,
  getWarmBrowser,
  recycleWornBrowser,
  watchBrowser,
} from "./warm-browser";

/** On a busy machine, a frame may wait for a font or a seek. No frame for longer than this is a hang. */
const stallMs = 120_000;

/**
 * By default, Remotion caches decoded pictures of clips in half of the memory. With room for only four pictures of a 2160p clip
 * (33 MB each) it answers with a picture from two frames later. This has room for fifteen.
 */
const clipCacheBytes = 512 * 1024 * 1024;

/** Two pictures at a time: while one waits for the browser, the other is drawn. */
const atATime = pLimit(2);
const shutdown = new AbortController();

export type RendererSession = Awaited<ReturnType<typeof openSession>> & {
  /** Call it on every sign of life. */
  onAlive: () => void;
};

/**
 * Passes `work` what every call of Remotion's renderer needs. When `signal` is aborted, the process shuts down, or no sign of
 * life comes for two minutes, the picture is abandoned and the browser discarded. A crashed or hung browser does not mean that
 * the picture is at fault: `work` is then run once more, from the start, with a fresh browser.
 * Throws CANCELLED, BROWSER_MISSING, and RENDER_FAILED for any other failure.
 */
export function withRenderer(
  signal: AbortSignal,
  work: (session: RendererSession) => Promise<void>,
): Promise<void> {
  return atATime(async () => {
    const stopping = AbortSignal.any([signal, shutdown.signal]);

    try {
      await visitBrowser(stopping, work);
    } catch (error) {
      if (!(error instanceof BrowserFailure)) throw error;
      log.warn({ reason: error.message }, "The browser failed; the picture is drawn again by a fresh one");
      await visitBrowser(stopping, work);
    }
    if (atATime.activeCount === 1) await recycleWornBrowser();
  });
}

/** Abandons all pictures in progress and closes the browser for good: the process is about to end. */
export async function closeRenderer(): Promise<void> {
  shutdown.abort();
  await atATime(closeBrowser);
}

/** Closes the warm browser unless a picture is being drawn or waiting: after a cancelled render, no next picture is expected. */
export async function closeIdleBrowser(): Promise<void> {
  if (atATime.activeCount + atATime.pendingCount === 0) await closeBrowser();
}

class BrowserFailure extends AppError {
  constructor(reason: string, options?: ErrorOptions) {
    super("RENDER_FAILED", reason, options);
  }
}

async function visitBrowser(
  stopping: AbortSignal,
  work: (session: RendererSession) => Promise<void>,
): Promise<void> {
  const isStopping = () => stopping.aborted;
  const cancelled = () => new AppError("CANCELLED", "The render was cancelled.");
  if (isStopping()) throw cancelled();

  const session = await openSession();
  // Bundling and opening the browser take seconds, so check again: a cancelled render must leave no process.
  if (isStopping()) {
    await discardBrowser(session.options.puppeteerInstance);
    throw cancelled();
  }
  const guard = guardAgainstStall();
  const endWatch = watchBrowser(session.options.puppeteerInstance, () =>
    guard.giveUp(new BrowserFailure("The browser no longer answers.")),
  );
  const onStop = () => guard.giveUp(cancelled());
  stopping.addEventListener("abort", onStop, { once: true });

  const working = work({ ...session, onAlive: guard.onAlive });

  try {
    await Promise.race([working, guard.givenUp]);
  } catch (error) {
    session.cancel();
    await discardBrowser(session.options.puppeteerInstance);
    // Let Remotion stop its ffmpeg and remove its files, but wait at most two seconds if it hangs.
    await Promise.race([working.catch(() => undefined), wait(2000, undefined, { ref: false })]);
    throw toRenderError(error);
  } finally {
    stopping.removeEventListener("abort", onStop);
    guard.end();
    endWatch();
  }
}

async function openSession() {
  const { makeCancelSignal } = await import("@remotion/renderer");
  const { executable, chromeMode } = findBrowser();
  const { cancelSignal, cancel } = makeCancelSignal();

  return {
    cancel,
    mediaBaseUrl: await getMediaBaseUrl(),
    /** Options for both stills and videos. */
    options: {
      serveUrl: await getBundleUrl(),
      puppeteerInstance: await getWarmBrowser(),
      browserExecutable: executable,
      chromeMode,
      chromiumOptions,
      cancelSignal,
      logLevel: "error" as const,
      timeoutInMilliseconds: stallMs / 2,
      offthreadVideoCacheSizeInBytes: clipCacheBytes,
    },
  };
}

function guardAgainstStall() {
  let giveUp: (error: Error) => void = () => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  const onStall = () => giveUp(new BrowserFailure("The browser drew nothing for two minutes."));
  const timer = setTimeout(onStall, stallMs);

  return {
    givenUp,
    giveUp: (error: Error) => giveUp(error),
    onAlive: () => void timer.refresh(),
    end: () => clearTimeout(timer),
  };
}

/** Remotion's error messages for a browser, or a tab, that is gone. */
const browserIsGone = /target closed|session closed|page crashed|browser (?:closed|crashed|disconnected)/i;

function toRenderError(error: unknown): AppError {
  if (error instanceof AppError) return error;

  const reason = error instanceof Error ? error.message : String(error);
  const message = `The picture could not be drawn: ${reason}`;

  return browserIsGone.test(reason)
    ? new BrowserFailure(message, { cause: error })
    : new AppError("RENDER_FAILED", message, { cause: error });
}
