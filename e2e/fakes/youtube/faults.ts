import type { OperationName } from "./operations";

/** What goes wrong with the next requests of an operation. */
export type Fault = {
  at: OperationName;
  /** So many of its requests pass before; 0 without it. */
  skip?: number;
  /** So many of its requests are struck; 1 without it. */
  times?: number;
} & (
  | { kind: "status"; status: number; reason?: string }
  /** The connection is cut once so many bytes of the request's body have come. */
  | { kind: "cut"; afterBytes: number }
  /** It is done, and nobody hears of it. */
  | { kind: "loseAnswer" }
  /** It waits so long; of an upload's bytes, at each 256 KiB. */
  | { kind: "slow"; ms: number }
  /** It comes twice, as by a proxy that tries again; the second answer is the one that is heard. */
  | { kind: "deliverTwice" }
  /** The upload session is gone. */
  | { kind: "expireSession" }
);

export type Faults = ReturnType<typeof createFaults>;

/** The script of what goes wrong: each fault strikes the requests that it names, in the order in which they were added. */
export function createFaults() {
  let script: { fault: Fault; skip: number; times: number }[] = [];

  return {
    add(...faults: Fault[]): void {
      script.push(...faults.map((fault) => ({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 })));
    },

    clear(): void {
      script = [];
    },

    /** The fault that strikes this request. */
    take(at: OperationName): Fault | undefined {
      const entry = script.find(({ fault }) => fault.at === at);
      if (!entry) return undefined;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return undefined;
      }
      entry.times -= 1;
      if (entry.times <= 0) script = script.filter((other) => other !== entry);

      return entry.fault;
    },
  };
}
