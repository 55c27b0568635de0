import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * Lets all others of the machine go before a process and what it will start: somebody waits for each page, and a video takes
 * its time. Linux may weigh sessions against each other before their processes (sched(7), autogroup); then the nice value of the
 * session counts, and every child of `npm start` leads one of its own.
 */
export function giveWay(pid: number): void {
  setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // Other systems have no such groups, and some containers may not weigh them: then the process's own value counts.
  }
}
