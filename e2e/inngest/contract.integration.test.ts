import { createServer } from "node:http";
import canonicalize from "canonicalize";
import { Inngest } from "inngest";
import { connect } from "inngest/connect";
import { serve as serveInProcess } from "inngest/edge";
import { serve } from "inngest/node";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type Exchange, normalizeExchange, normalizeOperations } from "../fakes/inngest/exchange";
import { type FakeInngest, startFakeInngest } from "../fakes/inngest/fake-server";
import { readRecording, type RecordingName } from "../fakes/inngest/read-recording";
import { createScenario } from "../fakes/inngest/scenario";
import { listenLocally } from "../processes/listen";
import { keys } from "./inngest-setup";

const recordings: RecordingName[] = [
  "serve-plain",
  "serve-checkpointed",
  "connect-plain",
  "connect-checkpointed",
];
const silent = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const closings: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

test.each(recordings)("the SDK answers the calls of a real server as it did in %s", async (name) => {
  const recorded = await readRecording(name);
  const checkpoints: unknown[] = [];
  const client = new Inngest({
    id: "wire",
    isDev: true,
    logger: silent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.includes("/v1/checkpoint/")) return Response.json({ ids: ["event"], status: 200 });
      const { steps } = z.object({ steps: z.unknown() }).parse(await request.json());
      checkpoints.push(normalizeOperations(steps));

      return Response.json({ status: 200 });
    },
  });
  const handler = serveInProcess({
    client,
    functions: createScenario(client, name.endsWith("checkpointed")),
  });

  expect(recorded.length).toBeGreaterThan(20);
  for (const { functionId, stepId, body, exchange } of recorded) {
    checkpoints.length = 0;
    const response = await handler(
      new Request(`http://sdk.invalid/api/inngest?fnId=${functionId}&stepId=${stepId}`, {
        method: "POST",
        headers: { "content-type": "application/json", host: "sdk.invalid" },
        body: JSON.stringify(body),
      }),
    );

    const answer: unknown = await response.json();
    const answered = {
      status: response.status,
      isFinal: response.headers.get("x-inngest-no-retry") === "true",
      answer,
      checkpoints: [...checkpoints],
    };
    expect(normalizeExchange({ functionId, stepId, body, ...answered })).toEqual(exchange);
  }
});

test.each(recordings)(
  "the engine and the fake server call the SDK as a real server did in %s",
  async (name) => {
    const inngest = await startScenario(name);

    await drive(inngest);

    const recorded = (await readRecording(name)).map(({ exchange }) => exchange);
    expect(inOrderOfContent(inngest.exchanges)).toEqual(inOrderOfContent(recorded));
  },
);

/** A fake server and one worker with the functions of the recordings. */
async function startScenario(name: RecordingName): Promise<FakeInngest> {
  const inngest = await startFakeInngest(keys);
  closings.push(() => inngest.close());
  const client = new Inngest({ ...keys, id: "wire", isDev: false, baseUrl: inngest.baseUrl, logger: silent });
  const functions = createScenario(client, name.endsWith("checkpointed"));

  if (name.startsWith("connect")) {
    const connection = await connect({
      apps: [{ client, functions }],
      handleShutdownSignals: [],
      isolateExecution: false,
    });
    closings.push(() => connection.close());
  } else {
    const server = createServer(serve({ client, functions }));
    const port = await listenLocally(server);
    closings.push(
      () => server.closeAllConnections(),
      () => server.close(),
    );
    await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
  }

  return inngest;
}

/** The events of the recordings, each sent when what came before has got as far as it had there. */
async function drive(inngest: FakeInngest): Promise<void> {
  const client = new Inngest({ ...keys, id: "drive", isDev: false, baseUrl: inngest.baseUrl });
  const ended = (id: string, count: number) =>
    expect
      .poll(async () => {
        const runs = await inngest.runs();

        return runs.filter(({ functionId, status }) => functionId === id && status !== "running").length;
      })
      .toBe(count);
  const asked = (operation: string, count: number) =>
    expect.poll(() => JSON.stringify(inngest.exchanges).split(`"op":"${operation}"`).length - 1).toBe(count);

  await client.send({ name: "wire/order", data: { id: "a" } });
  await ended("wire-order", 1);
  await client.send({ name: "wire/order", data: { id: "b" } });
  await asked("WaitForEvent", 2);
  await expect.poll(() => inngest.countWaits("wire/approved")).toBe(1);
  await client.send({ name: "wire/approved", data: { id: "b" } });
  await ended("wire-order", 2);
  await client.send({ name: "wire/order", data: { id: "c" } });
  await asked("Sleep", 3);
  await client.send({ name: "wire/cancel", data: { id: "c" } });
  await ended("wire-order", 3);
  await client.send({ name: "wire/final", data: {} });
  await ended("wire-final", 1);
  await client.send({ name: "wire/flaky", data: {} });
  await ended("wire-flaky-failure", 1);
}

/** Runs beside each other, and parallel steps, come in any order: one of them may be called before or after the other. */
function inOrderOfContent(exchanges: Exchange[]): Exchange[] {
  const planned = new Set(exchanges.map(({ stepId }) => stepId));
  const withoutSiblings = (exchange: Exchange): Exchange =>
    exchange.isImmediate
      ? exchange
      : {
          ...exchange,
          stack: exchange.stack.filter((id) => !planned.has(id)),
          memos: Object.fromEntries(Object.entries(exchange.memos).filter(([id]) => !planned.has(id))),
        };
  const key = (exchange: Exchange) => canonicalize(exchange) ?? "";

  return exchanges.map(withoutSiblings).toSorted((a, b) => key(a).localeCompare(key(b)));
}
