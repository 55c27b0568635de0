import { createServer, type Server } from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { vi } from "vitest";
import { listenLocally } from "../processes/listen";
import { type InngestServer, startInngestServer } from "./inngest-server";

const keys = { eventKey: "event-key", signingKey: "signkey-test-0123abcd" };
const silent = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };

const opened: { inngest: InngestServer; server: Server }[] = [];

/** An app on the SDK, served to the double over HTTP, until `stopApps`; `create` makes its functions. */
export async function startApp(
  create: (client: Inngest) => InngestFunction.Any[],
  { signingKey = keys.signingKey, isCheckpointing = true } = {},
) {
  const inngest = await startInngestServer(keys);
  const { baseUrl } = inngest;
  const client = new Inngest({
    id: "app",
    isDev: false,
    baseUrl,
    eventKey: keys.eventKey,
    signingKey,
    logger: silent,
    checkpointing: isCheckpointing,
  });
  const functions = create(client);
  const server = createServer(serve({ client, functions }));
  const port = await listenLocally(server);
  opened.push({ inngest, server });
  const registration = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });

  return { inngest, client, registration };
}

export async function stopApps() {
  for (const { inngest, server } of opened.splice(0)) {
    await inngest.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Waits until the function's run has ended. */
export function endedRun(inngest: InngestServer, functionId: string) {
  return vi.waitFor(
    () => {
      const run = inngest.runs.find((candidate) => candidate.functionId === functionId);
      if (!run || run.status === "running") throw new Error(`${functionId} has not ended`);

      return run;
    },
    { timeout: 20_000, interval: 10 },
  );
}
