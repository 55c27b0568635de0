import { getDatabase } from "@/server/adapters/db/database";
import type { Prisma } from "@/prisma/generated/client";

/** A worker that was not seen for so long is gone. */
const aliveSeconds = 60;

type WorkerRow = Omit<Prisma.WorkerUncheckedCreateInput, "startedAt" | "seenAt"> & { id: string };

/** Says that a worker lives, by the database's clock, and forgets those that have been gone for an hour. */
export async function saveWorker(worker: WorkerRow): Promise<void> {
  const { id, host, cores, loadAverage, memoryBytes, freeBytes, runningSteps } = worker;
  await getDatabase().prisma.$executeRaw`
    with gone as (delete from "Worker" where "seenAt" < now() - interval '1 hour')
    insert into "Worker" ("id", "host", "cores", "loadAverage", "memoryBytes", "freeBytes", "runningSteps", "seenAt")
    values (${id}::uuid, ${host}, ${cores}, ${loadAverage}, ${memoryBytes}, ${freeBytes}, ${runningSteps}, now())
    on conflict ("id") do update set "loadAverage" = excluded."loadAverage", "freeBytes" = excluded."freeBytes",
      "runningSteps" = excluded."runningSteps", "seenAt" = excluded."seenAt"`;
}

export async function deleteWorker(id: string): Promise<void> {
  await getDatabase().prisma.worker.deleteMany({ where: { id } });
}

export type Machine = {
  host: string;
  cores: number;
  loadAverage: number;
  workers: number;
  runningSteps: number;
};

/** The machines on which workers live now: they are the installation's, and no workspace's. */
export async function listMachines(): Promise<Machine[]> {
  const rows = await getDatabase().prisma.worker.findMany({
    where: { seenAt: { gt: new Date(Date.now() - aliveSeconds * 1000) } },
    orderBy: [{ host: "asc" }, { seenAt: "desc" }],
  });
  const machines = new Map<string, Machine>();
  for (const { host, cores, loadAverage, runningSteps } of rows) {
    const known = machines.get(host) ?? { host, cores, loadAverage, workers: 0, runningSteps: 0 };
    machines.set(host, {
      ...known,
      workers: known.workers + 1,
      runningSteps: known.runningSteps + runningSteps,
    });
  }

  return [...machines.values()];
}
