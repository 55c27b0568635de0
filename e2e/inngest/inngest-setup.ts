import { type FakeInngest, startFakeInngest } from "../fakes/inngest/fake-server";
import { writeQuickScript } from "../make-video/run-make-video";
import { findFreePort } from "../processes/listen";
import { type SpawnedProcess, spawnProcess } from "../processes/spawn-process";

export const keys = { signingKey: "signkey-test-0123456789abcdef", eventKey: "an-event-key" };

export type Mode = "connect" | "serve";

/** Two scenes of their own: what another test has built of them would be reused. */
export function writeScript(animal: string): Record<string, string | Buffer> {
  return writeQuickScript(`A ${animal} sleeps.`, `Nobody wakes the ${animal}.`);
}

/** A fake server, and workers that dial out to it or are served to it; `close` ends all of it. */
export async function setUpInngest(
  mode: Mode,
  options: Partial<Parameters<typeof startFakeInngest>[0]> = {},
) {
  const inngest = await startFakeInngest({ ...keys, ...options });
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings: Record<string, string> = {
    INNGEST_BASE_URL: inngest.baseUrl,
    INNGEST_EVENT_KEY: keys.eventKey,
    INNGEST_SIGNING_KEY: keys.signingKey,
    ...(mode === "serve" ? { WORKER_PORT: String(port), WORKER_ORIGIN: origin } : {}),
  };
  const workers: SpawnedProcess[] = [];

  return {
    inngest,
    settings,
    workerUrl: `${origin}/api/inngest`,

    startWorker: async (env: Record<string, string> = {}): Promise<SpawnedProcess> => {
      const worker = spawnProcess("cli/worker/worker.ts", [], { env: { ...settings, ...env } });
      workers.push(worker);
      await worker.waitForLine(/Worker is running for Inngest/);

      return worker;
    },

    close: async (): Promise<void> => {
      for (const { child } of workers) child.kill("SIGKILL");
      await Promise.all(workers.map(({ exited }) => exited));
      await inngest.close();
    },
  };
}

/** How the runs ended that make videos; what a clock starts may have come in between. */
export async function listVideoRuns(inngest: FakeInngest): Promise<string[]> {
  return (await inngest.runs())
    .filter(({ functionId }) => /(?:-video|render-segment)$/.test(functionId))
    .map(({ functionId, status }) => `${functionId} ${status}`);
}
