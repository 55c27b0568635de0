import { readFileSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";

const niceValue = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Lets all others of the machine go before a process that leads a session, and what it will start: somebody waits for each
 * page, and a video takes its time.
 */
export function lowerPriority(pid: number): void {
  setPriority(pid, niceValue);
  weighSession(pid, niceValue);
}

/** Gives a process that leads a new session, such as a browser or an ffmpeg, the weight of our own session. */
export function inheritWeight(pid: number | undefined): void {
  const own = readSessionNice();

  if (pid !== undefined && own !== 0) weighSession(pid, own);
}

/** Linux may weigh sessions against each other before their processes: sched(7), autogroup. */
function weighSession(pid: number, nice: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(nice));
  } catch {
    // Other systems have no such groups, some containers may not weigh them, and the process may be gone: nothing depends on it.
  }
}

function readSessionNice(): number {
  try {
    return Number(/nice (-?\d+)/.exec(readFileSync("/proc/self/autogroup", "utf8"))?.[1] ?? 0);
  } catch {
    // The same: then the processes' own nice values count, and those are inherited.
    return 0;
  }
}
