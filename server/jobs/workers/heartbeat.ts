import { randomUUID } from "node:crypto";
import { availableParallelism, freemem, hostname, loadavg, totalmem } from "node:os";
import { log } from "@/server/log";
import { countRunningSteps } from "./running-steps";
import { deleteWorker, saveWorker } from "./worker-repository";

const heartbeatMs = 15_000;

/** Lets others see that this process runs jobs, and how busy its machine is; gives the function that ends it. */
export function startHeartbeat(): () => Promise<void> {
  const id = randomUUID();
  let beating = beat(id);
  const timer = setInterval(() => {
    beating = beating.then(() => beat(id));
  }, heartbeatMs).unref();

  return async () => {
    clearInterval(timer);
    await beating;
    await deleteWorker(id).catch(ignore);
  };
}

async function beat(id: string): Promise<void> {
  const [loadAverage = 0] = loadavg();
  await saveWorker({
    ...{ id, host: hostname(), cores: availableParallelism(), loadAverage },
    ...{ memoryBytes: BigInt(totalmem()), freeBytes: BigInt(freemem()), runningSteps: countRunningSteps() },
  }).catch(ignore);
}

/** A worker works whether or not others know. */
function ignore(error: unknown): void {
  log.debug({ err: error }, "A sign of life could not be given");
}
