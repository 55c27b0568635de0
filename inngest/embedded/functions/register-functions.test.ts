import { Inngest } from "inngest";
import { expect, test } from "vitest";
import { createEventIntake } from "../protocol/event-intake";
import { maxAttemptsOf } from "./function-definition";
import { registerFunctions } from "./register-functions";

function createClient(id = "test", isDev = true) {
  const fetch = createEventIntake(() => {
    throw new Error("registration needs no database");
  });

  return new Inngest({ id, isDev, aiMetadata: false, fetch });
}

const client = createClient();
const event = "video/requested";

/** The message with which the engine rejects a function, or "". */
async function rejectionOf(options: Parameters<typeof client.createFunction>[0]) {
  const functions = [client.createFunction(options, () => undefined)];

  try {
    await registerFunctions([{ client, functions }]);

    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("functions are registered under their app, their onFailure as one more", async () => {
  const render = client.createFunction(
    { id: "render", retries: 2, triggers: { event }, onFailure: () => undefined },
    () => undefined,
  );

  const registered = await registerFunctions([{ client, functions: [render] }]);

  expect(
    registered.map(({ appId, definition }) => [appId, definition.id, maxAttemptsOf(definition)]),
  ).toEqual([
    ["test", "test-render", 3],
    ["test", "test-render-failure", 2],
  ]);
});

test.each([
  { id: "f", triggers: [{ event, if: "event.data.size > 3" }, { cron: "TZ=Europe/Berlin 0 9 * * *" }] },
  { id: "f", triggers: { event }, concurrency: 3 },
  {
    id: "f",
    triggers: { event },
    concurrency: { limit: 2, key: "event.data.account", scope: "fn" as const },
  },
  { id: "f", triggers: { event }, idempotency: "event.data.videoId", priority: { run: "event.data.rank" } },
  {
    id: "f",
    triggers: { event },
    cancelOn: [{ event: "video/cancelled", match: "data.videoId", timeout: "1h" }],
  },
])("what our functions use is supported (%j)", async (options) => {
  expect(await rejectionOf(options)).toBe("");
});

test.each([
  [{ throttle: { limit: 1, period: "1m" as const } }, '"throttle"'],
  [{ rateLimit: { limit: 1, period: "1m" as const } }, '"rateLimit"'],
  [{ debounce: { period: "1m" as const } }, '"debounce"'],
  [{ batchEvents: { maxSize: 5, timeout: "5s" as const } }, '"batchEvents"'],
  [{ singleton: { mode: "skip" as const } }, '"singleton"'],
  [{ timeouts: { finish: "1h" as const } }, '"timeouts"'],
  [{ concurrency: { limit: 1, key: "event.data.a", scope: "account" as const } }, "concurrency.0.scope"],
  [{ concurrency: 0 }, "concurrency.0.limit"],
  [{ idempotency: "event.data." }, "idempotency is no valid CEL"],
  [{ priority: { run: "evnt.data.rank" } }, "priority.run is no valid CEL"],
  [{ cancelOn: [{ event: "inngest/function.finished" }] }, "cancel.0.event is an event that"],
])("a function with %j is rejected", async (options, rejection) => {
  const message = await rejectionOf({ id: "greedy", triggers: { event }, ...options });

  expect(message).toContain("- test-greedy: ");
  expect(message).toContain(rejection);
});

test.each([
  [{ cron: "every day" }, "triggers.0.cron is no valid cron"],
  [{ cron: "0 9 * * *", jitter: "5m" as const }, '"jitter"'],
  [{ event: "video/*" }, "triggers.0.event has a wildcard"],
  [{ event, if: "event.data.size >" }, "triggers.0.expression is no valid CEL"],
])("a trigger %j is rejected", async (trigger, rejection) => {
  expect(await rejectionOf({ id: "odd", triggers: trigger })).toContain(rejection);
});

test("one message names every violation of every app", async () => {
  const other = createClient("other");
  const first = client.createFunction(
    { id: "first", triggers: { event, if: "nonsense(" }, throttle: { limit: 1, period: "1m" } },
    () => undefined,
  );
  const second = other.createFunction({ id: "second", triggers: { cron: "never" } }, () => undefined);

  const registering = registerFunctions([
    { client, functions: [first] },
    { client: other, functions: [second] },
    { client: createClient("cloud", false), functions: [] },
  ]);

  await expect(registering).rejects.toMatchObject({ code: "CONFIGURATION_INVALID" });
  for (const part of [
    "test-first: triggers.0.expression",
    '"throttle"',
    "other-second: triggers.0.cron",
    "cloud: ",
  ]) {
    await expect(registering).rejects.toThrow(part);
  }
});
