import { z } from "zod";
import { AppError } from "@/server/errors";
import { hashSigningKey } from "./signing-key";

/** Older ones lost runs that slept, and calls that came in bursts, when their workers had dialled out. */
const oldestVersion = { major: 1, minor: 18 };

const infoSchema = z.object({ version: z.string() });

/**
 * Throws CONFIGURATION_INVALID unless workers may dial out to this Inngest server. Its version is checked where it tells
 * it: a dev server does, one that was started with keys keeps it to itself.
 */
export async function requireConnectServer({
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

/** "1.18.2-abcdef"; one that was built from sources has no number, and may be anything. */
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
