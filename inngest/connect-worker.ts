import { hostname } from "node:os";
import { connect } from "inngest/connect";
import { apps } from "./apps";
import { drain } from "./drain";
import { requireConnectServer } from "./require-connect-server";

/**
 * Dials out to the Inngest server of `INNGEST_*`, which calls the functions over those connections: no port of this
 * machine is open, and while no worker is there, calls wait instead of failing. Gives the function that stops it. Throws
 * CONFIGURATION_INVALID when the server cannot be reached, does not know the key or is too old.
 */
export async function startConnectWorker(server: {
  baseUrl: string;
  signingKey: string;
}): Promise<(graceMs: number) => Promise<void>> {
  // The SDK itself would try for ever, without a word.
  await requireConnectServer(server);

  const connections = await Promise.all(
    apps.map(({ client, functions, maxConcurrentCalls }) =>
      connect({
        apps: [{ client, functions }],
        instanceId: `${hostname()}-${process.pid}`,
        maxWorkerConcurrency: maxConcurrentCalls,
        // This process ends its work in its own order.
        handleShutdownSignals: [],
        // Its thread would be a file of its own, and programs are bundled. What keeps a core busy runs in children anyway.
        isolateExecution: false,
      }),
    ),
  );

  return (graceMs) => drain(Promise.all(connections.map((connection) => connection.close())), graceMs);
}
