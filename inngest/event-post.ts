import { AppError } from "@/server/errors";

function refuse(problem: string, cause?: unknown): never {
  throw new AppError("CONFIGURATION_INVALID", problem, { cause });
}

/**
 * The `fetch` of a client that works with an Inngest server. An event that cannot be delivered, or whose key the server
 * does not know, is a CONFIGURATION_INVALID for whoever sent it, after the five tries of the SDK.
 */
export function createEventPost(baseUrl: string): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (!pathname.startsWith("/e/")) return fetch(input, init);

    const response = await fetch(input, init).catch((cause: unknown) =>
      refuse(`Inngest at ${baseUrl} cannot be reached: check INNGEST_BASE_URL, and that it runs.`, cause),
    );
    if (response.status === 401) refuse(`Inngest at ${baseUrl} does not know this INNGEST_EVENT_KEY.`);

    return response;
  };
}
