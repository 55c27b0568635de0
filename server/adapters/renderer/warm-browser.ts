import type { HeadlessBrowser } from "@remotion/renderer";
import path from "node:path";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { inheritWeight } from "@/server/adapters/processes/lower-priority";
import { listProcessTree, readMemoryMib } from "@/server/adapters/processes/process-tree";
import { findBrowser } from "./find-browser";
import { guardRemotionServer } from "./guard-remotion-server";

/** On Linux, Chrome draws tabs in separate processes only when told to. Two cores then draw two frames at once. */
export const chromiumOptions = { enableMultiProcessOnLinux: true };

const startBrowser = path.resolve(/* turbopackIgnore: true */ "server/adapters/renderer/start-browser.sh");

/** A browser that draws for days leaks memory; starting a fresh one takes a second. */
const maxVisits = 200;
const maxMemoryMib = 700;

let browser: Promise<HeadlessBrowser> | undefined;
let visits = 0;

/** The warm browser of this process, opened on first use and again after it was closed. Each call counts as a visit. */
export async function getWarmBrowser(): Promise<HeadlessBrowser> {
  visits += 1;
  browser ??= openBrowser();

  return browser.catch((error: unknown) => {
    browser = undefined;
    throw error;
  });
}

/** Closes the browser, if one is open; the next picture opens a fresh one. */
export async function closeBrowser(): Promise<void> {
  const closing = browser;
  browser = undefined;
  visits = 0;
  // A browser that crashed cannot be closed any more.
  await closing?.then((opened) => opened.close({ silent: true })).catch(() => undefined);
}

/** Closes `failed`, unless another browser has replaced it: that one stays open. */
export async function discardBrowser(failed: HeadlessBrowser): Promise<void> {
  const current = await browser?.catch(() => undefined);
  if (current === failed) await closeBrowser();
}

/** Closes a browser that has had many visits or uses much memory. Call it when nothing is being drawn. */
export async function recycleWornBrowser(): Promise<void> {
  if (visits >= maxVisits || readBrowserMemoryMib() > maxMemoryMib) await closeBrowser();
}

const askEveryMs = 2000;
const maxUnansweredPings = 5;

/**
 * Calls `onSilence` once a browser has not answered for ten seconds: it crashed or hangs, and Remotion would keep waiting.
 * Returns a function that ends the watch.
 */
export function watchBrowser(watched: HeadlessBrowser, onSilence: () => void): () => void {
  let unanswered = 0;

  const timer = setInterval(() => {
    if (unanswered >= maxUnansweredPings) {
      clearInterval(timer);
      onSilence();
      return;
    }
    unanswered += 1;
    // The only command of Remotion's connection that changes nothing: discovery is already on.
    watched.connection.send("Target.setDiscoverTargets", { discover: true }).then(
      () => {
        unanswered = 0;
      },
      // The connection is gone: this counts as no answer.
      () => undefined,
    );
  }, askEveryMs);

  return () => clearInterval(timer);
}

/** Memory of the browsers that this process started. If it cannot be read, only visits count. */
function readBrowserMemoryMib(): number {
  return listBrowserProcesses().reduce((sum, { pid }) => sum + readMemoryMib(pid), 0);
}

function listBrowserProcesses() {
  return listProcessTree(process.pid).filter(
    ({ name }) => name.startsWith("chrom") || name.includes("headless"),
  );
}

async function openBrowser(): Promise<HeadlessBrowser> {
  const { openBrowser: open } = await import("@remotion/renderer");
  await guardRemotionServer();
  const { executable, chromeMode } = findBrowser();
  // Read by the start script, which the browser then replaces.
  process.env.OFFCAMERA_BROWSER = executable;
  process.env.OFFCAMERA_BROWSER_VARIABLES = Object.keys(getChildEnvironment()).join(" ");

  const opened = await withoutNewSignalListeners(() =>
    open("chrome", { browserExecutable: startBrowser, chromeMode, logLevel: "error", chromiumOptions }),
  );
  for (const { pid } of listBrowserProcesses()) inheritWeight(pid);

  return opened;
}

/**
 * Remotion's own listeners end the whole process at once on SIGINT, and the browser on SIGTERM. Here, both signals mean that
 * work is cancelled or handed over in an orderly way. The browser ends with the process in any case.
 */
async function withoutNewSignalListeners<Result>(work: () => Promise<Result>): Promise<Result> {
  const signals = (["SIGINT", "SIGTERM"] as const).map((signal) => ({
    signal,
    known: new Set(process.listeners(signal)),
  }));

  try {
    return await work();
  } finally {
    for (const { signal, known } of signals) {
      for (const listener of process.listeners(signal)) {
        if (!known.has(listener)) process.off(signal, listener);
      }
    }
  }
}
