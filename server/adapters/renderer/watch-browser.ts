import type { HeadlessBrowser } from "@remotion/renderer";

const askEveryMs = 2000;
const maxUnansweredPings = 5;

/**
 * Calls `onSilence` once a browser has not answered for ten seconds: it crashed or hangs, and Remotion would wait on.
 * Gives what ends the watch.
 */
export function watchBrowser(browser: HeadlessBrowser, onSilence: () => void): () => void {
  let unanswered = 0;

  const timer = setInterval(() => {
    if (unanswered >= maxUnansweredPings) {
      clearInterval(timer);
      onSilence();
      return;
    }
    unanswered += 1;
    // Of the commands that Remotion's connection knows, the one that changes nothing: it is on.
    browser.connection.send("Target.setDiscoverTargets", { discover: true }).then(
      () => {
        unanswered = 0;
      },
      // Its connection is gone: the same as no answer.
      () => undefined,
    );
  }, askEveryMs);

  return () => clearInterval(timer);
}
