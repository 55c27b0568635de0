import { createHash } from "node:crypto";
import { AppError } from "@/server/errors";

/**
 * The `fetch` of a client of an Inngest server. A server that is unreachable or does not know the key causes CONFIGURATION_INVALID: for the
 * sender of an event, after the SDK's five attempts, and for the worker that registers.
 */
export function createEventPost(baseUrl: string): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const isEvent = pathname.startsWith("/e/");
    // For all other calls, the SDK knows which may fail, and for how long.
    if (!isEvent && !pathname.endsWith("/fn/register")) return fetch(input, init);

    const response = await fetch(input, init).catch((cause: unknown) =>
      reject(`Inngest at ${baseUrl} cannot be reached: check INNGEST_BASE_URL, and that it runs.`, cause),
    );
    if (response.status === 401) {
      reject(
        `Inngest at ${baseUrl} does not know this ${isEvent ? "INNGEST_EVENT_KEY" : "INNGEST_SIGNING_KEY"}.`,
      );
    }

    return response;
  };
}

function reject(problem: string, cause?: unknown): never {
  throw new AppError("CONFIGURATION_INVALID", problem, { cause });
}

/** The readable prefix of a key ("signkey-prod-") is left out when hashing and signing. */
export const signingKeyPrefix = /^signkey-\w+-/;

/** The form of a signing key in the `Authorization` header: its prefix and the SHA-256 of its bytes. */
export function hashSigningKey(signingKey: string): string {
  const [prefix = ""] = signingKeyPrefix.exec(signingKey) ?? [];
  const bytes = Buffer.from(signingKey.slice(prefix.length), "hex");

  return `${prefix}${createHash("sha256").update(bytes).digest("hex")}`;
}
