import { hostname } from "node:os";
import { connect } from "inngest/connect";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { drain } from "@/server/process-ending";
import { apps } from "./apps";
import { hashSigningKey } from "./inngest-server";

/**
 * Dials out to the Inngest server of `INNGEST_*`, which calls the functions over those connections: this machine opens no port, and without
 * a worker, calls wait instead of failing. Returns the function that stops it. Throws CONFIGURATION_INVALID if the server is unreachable,
 * does not know the key or is too old.
 */
export async function startConnectWorker(server: {
  baseUrl: string;
  signingKey: string;
}): Promise<(graceMs: number) => Promise<void>> {
  // The SDK itself would retry for ever, silently.
  await requireConnectServer(server);

  const connections = await Promise.all(
    apps.map(({ client, functions, maxConcurrentCalls }) =>
      connect({
        apps: [{ client, functions }],
        instanceId: `${hostname()}-${process.pid}`,
        maxWorkerConcurrency: maxConcurrentCalls,
        // This process shuts down in its own order.
        handleShutdownSignals: [],
        // The SDK's thread needs a separate file, but programs are bundled. CPU-heavy work runs in child processes anyway.
        isolateExecution: false,
      }),
    ),
  );

  return (graceMs) => drain(Promise.all(connections.map((connection) => connection.close())), graceMs);
}

/** Older servers lost sleeping runs, and bursts of calls, with workers that dialled out. */
const oldestVersion = { major: 1, minor: 18 };

const infoSchema = z.object({ version: z.string() });

/**
 * Throws CONFIGURATION_INVALID unless workers may dial out to this Inngest server. Its version is checked if the server reports it: a dev
 * server does, one started with keys does not.
 */
async function requireConnectServer({
  baseUrl,
  signingKey,
}: {
  baseUrl: string;
  signingKey: string;
}): Promise<void> {
  const headers = { authorization: `Bearer ${hashSigningKey(signingKey)}` };
  const ask = (path: string, init: RequestInit) =>
    fetch(new URL(path, baseUrl), { ...init, headers }).catch((cause: unknown) =>
      reject(`Inngest at ${baseUrl} cannot be reached: check INNGEST_BASE_URL, and that it runs.`, cause),
    );

  const started = await ask("/v0/connect/start", { method: "POST" });
  await started.arrayBuffer();
  if (started.status === 401) reject(`Inngest at ${baseUrl} does not know this INNGEST_SIGNING_KEY.`);
  if (!started.ok) {
    reject(
      `Inngest at ${baseUrl} does not let workers dial out (${started.status}): it must be 1.18 or newer. For an older one, set WORKER_ORIGIN.`,
    );
  }

  const version = await readVersion(await ask("/dev", { method: "GET" }));
  if (version && isOlder(version)) {
    reject(
      `Inngest at ${baseUrl} is ${version}: it must be 1.18 or newer. For an older one, set WORKER_ORIGIN.`,
    );
  }
}

async function readVersion(response: Response): Promise<string | undefined> {
  const text = await response.text();
  if (!response.ok || !response.headers.get("content-type")?.startsWith("application/json")) return undefined;

  return infoSchema.safeParse(JSON.parse(text)).data?.version;
}

/** Versions look like "1.18.2-abcdef"; a server built from source has no number, and may be any version. */
function isOlder(version: string): boolean {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  if (major === undefined || minor === undefined) return false;

  return (
    Number(major) < oldestVersion.major ||
    (Number(major) === oldestVersion.major && Number(minor) < oldestVersion.minor)
  );
}

function reject(problem: string, cause?: unknown): never {
  throw new AppError("CONFIGURATION_INVALID", problem, { cause });
}
