import { hostname } from "node:os";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { saveConnection } from "@/server/providers/connections/save-connection";
import { getProvider } from "@/server/providers/registry";
import { startWriting } from "@/server/writing/requests/request-writing";
import type { WritingIds } from "@/server/writing/repository";
import { type Brief, briefSchema } from "@/server/writing/schema";
import { watchWriting, type WritingView } from "@/server/writing/watch-writing";
import type { WriterServer } from "../fakes/writer-server";
import { type SpawnedProcess, spawnProcess } from "../processes/spawn-process";

/** As many as the function `write-script` writes for a workspace at once. */
export const writtenAtOnce = 10;

const appSecret = "a secret of at least thirty-two characters";
const notes = `An octopus has three hearts. Two of them push blood through the gills, and one serves the body.

The third heart stops whenever the animal swims. That is why octopuses would rather crawl than swim.

Their blood is blue, because it carries copper instead of iron. It brings less oxygen than red blood, above all where water is warm.

About 500 million neurons are in an octopus, and two thirds of them are in its eight arms. An arm finds food without asking the brain.`;

/** The environment of processes that write for this one. */
export function settingsFor(claude: WriterServer): Record<string, string> {
  return { APP_SECRET: appSecret, ANTHROPIC_BASE_URL: claude.url };
}

/** Has a workspace write with a fake of Claude. */
export async function connectClaude(workspaceId: string, claude: WriterServer): Promise<void> {
  env.appSecret = appSecret;
  getProvider("anthropic").baseUrl = claude.url;
  await saveConnection(workspaceId, {
    ...{ provider: "anthropic", key: "sk-ant-a-key", baseUrl: "", model: "", isFallback: false },
  });
}

/** A worker in a process of its own, which takes the fake for Claude. */
export async function startWritingWorker(claude: WriterServer): Promise<SpawnedProcess> {
  const worker = spawnProcess("cli/worker/worker.ts", [], { env: settingsFor(claude) });
  await worker.waitForLine(/Worker is running/);

  return worker;
}

/** Of notes, so that nothing but the writer is asked for it; each number is another brief. */
export function createBrief(number: number, lengthSeconds = 30): Brief {
  return briefSchema.parse({
    ...{ topic: `Chapter ${number} of the life of octopuses`, language: "en", lengthSeconds },
    source: { kind: "notes", text: notes },
  });
}

type Asker = { workspaceId: string; userId: string };

/** Asks for so many scripts; every `repeatEvery`th is of the brief before it. */
export async function startScripts(
  asker: Asker,
  { count, repeatEvery, lengthSeconds }: { count: number; repeatEvery: number; lengthSeconds?: number },
): Promise<WritingIds[]> {
  const numbers = Array.from({ length: count }, (_, index) =>
    (index + 1) % repeatEvery === 0 ? index - 1 : index,
  );

  return Promise.all(
    numbers.map((number) => startWriting({ brief: createBrief(number, lengthSeconds) }, asker)),
  );
}

/** Watches a writing to its end, as a person does. */
export async function followWriting(ids: WritingIds): Promise<WritingView> {
  for await (const [, view] of watchWriting(ids, undefined)) {
    if (view && view.state !== "queued" && view.state !== "running") return view;
  }
  throw new Error("A writing is watched until it ends.");
}

/** How many answers a process has kept. */
export function countKeptAnswers({ child }: SpawnedProcess): Promise<number> {
  return getDatabase().prisma.artifact.count({
    where: { kind: "writer-answer", producedBy: `${hostname()}:${child.pid}` },
  });
}

/** What the ledger of a workspace says, in millionths of a US dollar: what was spent, and what others may still cost. */
export async function readLedger(workspaceId: string) {
  const entries = await getDatabase().prisma.costEntry.findMany({
    where: { workspaceId },
    select: { state: true, amountMicros: true },
  });
  const sum = (state?: "reserved" | "spent") =>
    entries
      .filter((entry) => state === undefined || entry.state === state)
      .reduce((total, { amountMicros }) => total + Number(amountMicros), 0);

  return {
    entries: entries.length,
    reserved: entries.filter(({ state }) => state === "reserved").length,
    spentMicros: sum("spent"),
    reservedMicros: sum("reserved"),
    allMicros: sum(),
  };
}

/** Lets a workspace spend at most so much a day. */
export async function capWorkspace(workspaceId: string, amountMicros: number): Promise<void> {
  await getDatabase().prisma.spendingCap.create({
    data: {
      workspaceId,
      scope: "workspace",
      scopeId: workspaceId,
      period: "day",
      amountMicros: BigInt(amountMicros),
    },
  });
}
