import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { listenLocally } from "../processes/listen";
import {
  checkpointSchema,
  type RegisteredFunction,
  registrationSchema,
  sentEventsSchema,
} from "./inngest-protocol";
import type { Run } from "./inngest-run";
import { createRuns } from "./inngest-runs";
import { hashSigningKey } from "@/inngest/signing-key";

type Answer = { status: number; body: unknown };

export type InngestServer = {
  baseUrl: string;
  /** What the SDK has registered so far, as it said it. */
  registeredFunctions: RegisteredFunction[];
  runs: Run[];
  close(): Promise<void>;
};

/**
 * A stand-in for a self-hosted Inngest server, in memory, over real HTTP with its keys and signatures: registration,
 * events, and runs with checkpoints, parallel steps, retries, invocation, sleep, onFailure, cancelOn, concurrency and
 * priority. Written from the
 * vendor's SDK spec, the open server's routes and the SDK itself; what our functions do not use is refused.
 */
export async function startInngestServer(keys: {
  eventKey: string;
  signingKey: string;
}): Promise<InngestServer> {
  const registeredFunctions: RegisteredFunction[] = [];
  const runs = createRuns(registeredFunctions, keys.signingKey);

  function isAuthorized(request: IncomingMessage): boolean {
    return request.headers.authorization === `Bearer ${hashSigningKey(keys.signingKey)}`;
  }

  function register(body: unknown): Answer {
    const parsed = registrationSchema.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));

    const { appName, functions } = parsed.data;
    const others = registeredFunctions.filter(({ id }) => !id.startsWith(`${appName}-`));
    registeredFunctions.splice(0, Infinity, ...others, ...functions);

    return { status: 200, body: { ok: true, modified: true } };
  }

  function receiveEvents(body: unknown, seed: string): Answer {
    const parsed = sentEventsSchema.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));

    // The SDK repeats a request with the seed of the first: so a repetition adds nothing.
    const events = parsed.data.map((event, index) => ({
      ...event,
      id: event.id ?? `${seed}:${index}`,
      ts: event.ts ?? Date.now(),
    }));
    for (const event of events) runs.receive(event);

    return { status: 200, body: { ids: events.map(({ id }) => id), status: 200 } };
  }

  function saveCheckpoint(runId: string, body: unknown): Answer {
    const parsed = checkpointSchema.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));
    const { qi_id: dispatchId, steps } = parsed.data;

    return runs.checkpoint(runId, dispatchId, steps)
      ? { status: 200, body: {} }
      : refusal(409, "stale dispatch");
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const [first, second = "", third, fourth] = (request.url ?? "").slice(1).split(/[/?]/);
    if (request.method !== "POST") return refusal(404, "not found");
    if (first === "e") {
      if (second !== keys.eventKey) return refusal(401, "Event key not found");

      const seed = request.headers["x-inngest-event-id-seed"];

      return receiveEvents(await json(request), typeof seed === "string" ? seed : randomUUID());
    }

    // Plain text, as the real server has it: the SDK must cope.
    if (!isAuthorized(request)) return { status: 401, body: "Authentication failed" };
    if (first === "fn" && second === "register") return register(await json(request));
    if (first === "v1" && second === "checkpoint" && third && fourth === "async") {
      return saveCheckpoint(third, await json(request));
    }

    return refusal(404, "not found");
  }

  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown) => refusal(400, String(error)))
      .then(({ status, body }) =>
        response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body)),
      );
  });
  const port = await listenLocally(server);

  return {
    baseUrl: `http://127.0.0.1:${port}`,
    registeredFunctions,
    runs: runs.runs,
    close: () =>
      new Promise((resolve) => {
        runs.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refusal(status: number, error: string): Answer {
  return { status, body: { status, error } };
}
