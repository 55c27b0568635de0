import type { InngestEvent, RegisteredFunction } from "./inngest-protocol";
import { valueOf } from "./inngest-run";

type Limit = { key: string; limit: number };
type Call = { limits: Limit[]; dueMs: number; begin: () => void };

/** Holds calls back until every concurrency limit of their function has room; by age, less `priority.run` in seconds. */
export function createConcurrency() {
  const running: Call[] = [];
  const waiting: Call[] = [];

  const hasRoom = ({ limits }: Call) =>
    limits.every(({ key, limit }) => {
      const sharing = running.filter((call) => call.limits.some((other) => other.key === key));

      return sharing.length < limit;
    });
  const admit = () => {
    for (const call of waiting.toSorted((a, b) => a.dueMs - b.dueMs)) {
      if (!hasRoom(call)) continue;
      waiting.splice(waiting.indexOf(call), 1);
      running.push(call);
      call.begin();
    }
  };

  return {
    /** Resolves when the call may be made, with the function that says it has ended. */
    enter(definition: RegisteredFunction, event: InngestEvent): Promise<() => void> {
      return new Promise((resolve) => {
        const call: Call = {
          limits: limitsOf(definition, event),
          dueMs: Date.now() - 1000 * prioritySecondsOf(definition, event),
          begin: () =>
            resolve(() => {
              running.splice(running.indexOf(call), 1);
              admit();
            }),
        };
        waiting.push(call);
        admit();
      });
    },
  };
}

function limitsOf({ id, concurrency = [] }: RegisteredFunction, event: InngestEvent): Limit[] {
  return concurrency.map(({ limit, key }) => ({
    limit,
    key: JSON.stringify([id, key, key && valueOf(key, { event })]),
  }));
}

function prioritySecondsOf({ priority }: RegisteredFunction, event: InngestEvent): number {
  // cel-js counts in bigint.
  const seconds = Number(priority ? valueOf(priority.run, { event }) : 0);

  return Number.isNaN(seconds) ? 0 : seconds;
}
