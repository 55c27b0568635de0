import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { createEmbeddedEngine, type EmbeddedEngine } from "@/inngest/embedded/engine";
import { createEventIntake } from "@/inngest/embedded/protocol/event-intake";
import {
  type FunctionDefinition,
  functionDefinitionSchema,
} from "@/inngest/embedded/functions/function-definition";
import type { CallableFunction } from "@/inngest/embedded/functions/register-functions";
import { hashSigningKey } from "@/inngest/inngest-server";
import { listenLocally } from "../../processes/listen";
import { callByHttp } from "./call-by-http";
import { createEngineDatabase } from "./engine-database";
import { answerConnectStart, answerFlush } from "./connect-endpoints";
import type { Exchange } from "./exchange";
import { createFaults, type Faults } from "./faults";
import { createRecorder } from "./recorder";
import { countAttempts, countWaits, type FakeRun, listEventRuns, listRuns } from "./runs";
import { createWorkerGateway } from "./worker-gateway";

type Options = {
  eventKey: string;
  signingKey: string;
  /** A real server waits 15 s and more between attempts. */
  retryDelayMs?: (attempt: number) => number;
  /** How long a lost worker is believed to be at work. */
  leaseMs?: number;
};

export type FakeInngest = {
  baseUrl: string;
  /** What the SDK has registered, as it said it. */
  registeredFunctions: () => FunctionDefinition[];
  /** In the order in which they began. */
  runs: () => Promise<FakeRun[]>;
  /** How often the call that fared worst, of those that are due, was tried in vain. */
  countAttempts: () => Promise<number>;
  /** How many runs wait for an event. */
  countWaits: (eventName: string) => Promise<number>;
  /** What has passed between the server and its workers. */
  exchanges: Exchange[];
  /** What goes wrong on a real server, as scripts. */
  faults: Faults;
  close: () => Promise<void>;
};

const registrationSchema = z.object({
  appName: z.string().min(1),
  functions: z.array(functionDefinitionSchema).min(1),
});

const rejection = (status: number, error: string) => Response.json({ status, error }, { status });

/**
 * A stand-in for a self-hosted Inngest server: the embedded engine on a database of its own, behind Inngest's HTTP API and
 * the WebSocket of `connect`, with its keys and signatures. What the engine does not support is rejected at registration.
 */
export async function startFakeInngest({
  eventKey,
  signingKey,
  retryDelayMs = () => 20,
  leaseMs = 100,
}: Options): Promise<FakeInngest> {
  const { pool, drop } = await createEngineDatabase();
  const apps = new Map<string, FunctionDefinition[]>();
  const intake = createEventIntake(() => pool);
  const recorder = createRecorder();
  const faults = createFaults({ forgetEverything, dropConnections: () => gateway.closeConnections() });
  /** Ids of events as the server tells them, and as the engine knows them. */
  const engineIds = new Map<string, string>();
  let engine: EmbeddedEngine | undefined;
  let changing = Promise.resolve();

  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown) => rejection(400, String(error)))
      .then(async (given) => {
        if (faults.takeLostAnswer(request.url ?? "")) return void request.socket.destroy();
        response.writeHead(given.status, { "x-inngest-server-kind": "cloud" });
        response.end(new Uint8Array(await given.arrayBuffer()));
      });
  });
  const gateway = createWorkerGateway({
    server,
    leaseMs,
    onRegister: async (registrations) => {
      for (const registration of registrations) await register(registrationSchema.parse(registration));
    },
  });

  function listFunctions(): CallableFunction[] {
    return [...apps].flatMap(([appId, definitions]) =>
      definitions.map((definition) => ({
        appId,
        definition,
        handler: (request: Request) => callFunction(appId, definition, request),
      })),
    );
  }

  async function callFunction(
    appName: string,
    { id, steps }: FunctionDefinition,
    request: Request,
  ): Promise<Response> {
    const { url } = steps.step.runtime;
    const called = request.clone();
    const answered =
      // Not by the type of runtime: of an onFailure the SDK always says "http".
      url.startsWith("http")
        ? await callByHttp(request, url, signingKey)
        : await gateway.call({
            appName,
            functionSlug: id,
            stepId: new URL(request.url).searchParams.get("stepId") ?? "step",
            runId: request.headers.get("x-run-id") ?? "",
            body: await request.text(),
          });
    await recorder.recordCall(id, called, answered.clone());
    if (faults.takeLostAnswer("worker")) throw new Error("The answer was lost.");

    return answered;
  }

  /** A new set of functions is a new engine, on the same database. */
  function register({ appName, functions }: z.infer<typeof registrationSchema>): Promise<void> {
    changing = changing.then(async () => {
      if (JSON.stringify(apps.get(appName)) === JSON.stringify(functions)) return;
      apps.set(appName, functions);
      await engine?.stop({ graceMs: 0 });
      engine = createEmbeddedEngine({
        pool,
        functions: () => Promise.resolve(listFunctions()),
        maxConcurrentCalls: 500,
        retryDelayMs,
      });
      await engine.start();
    });

    return changing;
  }

  async function forgetEverything(): Promise<void> {
    await engine?.stop({ graceMs: 0 });
    engine = undefined;
    apps.clear();
    await pool.query("truncate engine.event, engine.run, engine.function, engine.dispatch cascade");
  }

  /** Events that come before any function are taken, and forgotten. */
  async function receiveEvents(request: Request): Promise<Response> {
    if (apps.size === 0) return Response.json({ ids: [randomUUID()], status: 200 });

    const taken = await intake(request);
    if (!taken.ok) return taken;
    const { ids } = z.object({ ids: z.array(z.string()) }).parse(await taken.json());
    const told = ids.map((id) => {
      const internalId = randomUUID();
      engineIds.set(internalId, id);

      return internalId;
    });

    return Response.json({ ids: told, status: 200 });
  }

  async function answer(incoming: IncomingMessage): Promise<Response> {
    const body = await buffer(incoming);
    const { pathname, headers, request } = readRequest(incoming, body);
    const [first, second = "", third = "", fourth] = pathname.slice(1).split("/");

    if (first === "e") {
      return second === eventKey ? receiveEvents(request) : rejection(401, "Event key not found");
    }
    // Plain text, as a real server has it: the SDK must cope.
    if (headers.authorization !== `Bearer ${hashSigningKey(signingKey)}`) {
      return new Response("Authentication failed", { status: 401 });
    }
    if (pathname === "/fn/register") return answerRegistration(await request.json());
    if (pathname === "/v0/connect/start") return answerConnectStart(server, gateway.createSession());
    if (pathname === "/v0/connect/flush") return answerFlush(body, gateway);
    if (first === "v1" && second === "checkpoint") {
      recorder.recordCheckpoint(await request.clone().json());

      return intake(request);
    }
    if (first === "v1" && second === "events" && fourth === "runs") {
      return listEventRuns(pool, engineIds.get(third));
    }

    return rejection(404, "not found");
  }

  async function answerRegistration(body: unknown): Promise<Response> {
    const parsed = registrationSchema.safeParse(body);
    if (!parsed.success) return rejection(400, z.prettifyError(parsed.error));
    await register(parsed.data);

    return Response.json({ ok: true, modified: true });
  }

  const port = await listenLocally(server);

  return {
    baseUrl: `http://127.0.0.1:${port}`,
    registeredFunctions: () => [...apps.values()].flat(),
    runs: () => listRuns(pool),
    countAttempts: () => countAttempts(pool),
    countWaits: (eventName) => countWaits(pool, eventName),
    exchanges: recorder.exchanges,
    faults,
    async close() {
      await engine?.stop({ graceMs: 0 });
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await drop();
    },
  };
}

function readRequest(incoming: IncomingMessage, body: Buffer) {
  const url = new URL(incoming.url ?? "/", "http://fake-inngest.invalid");
  const seed = incoming.headers["x-inngest-event-id-seed"];
  const request = new Request(url, {
    method: incoming.method,
    headers: typeof seed === "string" ? { "x-inngest-event-id-seed": seed } : {},
    body: incoming.method === "GET" ? null : new Uint8Array(body),
  });

  return { pathname: url.pathname, headers: incoming.headers, request };
}
