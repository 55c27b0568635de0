import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { startInngestServer } from "./doubles/inngest-server";
import { createFolder, makeVideo } from "./make-video/run-make-video";
import { startBalancer } from "./processes/balance";
import { findFreePort } from "./processes/listen";
import { type SpawnedProcess, spawnProcess } from "./processes/spawn-process";

const keys = { signingKey: "signkey-test-0123456789abcdef", eventKey: "an-event-key" };
const script = ["---\nformat: square\nmusic: none\n---", "One lark.", "Two larks.", "Three larks."].join(
  "\n\n",
);

const workers: SpawnedProcess[] = [];
const closings: (() => unknown)[] = [];

afterEach(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await Promise.all(workers.splice(0).map(({ exited }) => exited));
  for (const close of closings.splice(0)) await close();
  await closeDatabase();
});

test("two workers behind one address share the segments that Inngest asks for, each drawing no more than it may", async () => {
  const inngest = await startInngestServer(keys);
  const ports = [await findFreePort(), await findFreePort()];
  const { origin, close } = await startBalancer(ports);
  closings.push(() => inngest.close(), close);
  const settings = {
    INNGEST_BASE_URL: inngest.baseUrl,
    INNGEST_EVENT_KEY: keys.eventKey,
    INNGEST_SIGNING_KEY: keys.signingKey,
    WORKER_ORIGIN: origin,
    RENDER_SEGMENTS_AT_ONCE: "1",
  };
  for (const port of ports) {
    const worker = spawnProcess("cli/worker/worker.ts", [], {
      env: { ...settings, WORKER_PORT: String(port) },
    });
    workers.push(worker);
    await worker.waitForLine(/Worker is running for Inngest/);
  }

  const folder = await createFolder({ "script.md": script });
  const result = await makeVideo(folder, ["script.md"], settings);

  expect(result.built).toMatchObject({ segment: 3, video: 1 });
  const { prisma } = await openDatabase();
  const segments = await prisma.artifact.findMany({ where: { kind: "segment" } });
  expect(new Set(segments.map(({ producedBy }) => producedBy)).size).toBe(2);
});
