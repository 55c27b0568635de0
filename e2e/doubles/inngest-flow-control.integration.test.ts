import { afterEach, expect, test, vi } from "vitest";
import { startApp, stopApps } from "./inngest-app";

afterEach(stopApps);

test("a matching event cancels the run, another does not", async () => {
  const { inngest, client } = await startApp((app) => {
    const cancelOn = [{ event: "stop", if: "event.data.n == async.data.n" }];
    const sleeper = app.createFunction({ id: "sleeper", triggers: [{ event: "go" }], cancelOn }, ({ step }) =>
      step.sleep("nap", "20s"),
    );

    return [sleeper];
  });
  await client.send({ name: "go", data: { n: 1 } });

  await client.send({ name: "stop", data: { n: 2 } });
  expect(inngest.runs.map(({ status }) => status)).toEqual(["running"]);

  await client.send({ name: "stop", data: { n: 1 } });
  expect(inngest.runs.map(({ status }) => status)).toEqual(["cancelled"]);
});

test("calls wait until every concurrency limit has room, and the one with priority goes first", async () => {
  const begun: unknown[] = [];
  let running = 0;
  let most = 0;
  const { inngest, client } = await startApp((app) => {
    const limited = app.createFunction(
      {
        id: "limited",
        triggers: [{ event: "go" }],
        concurrency: [{ limit: 2 }, { key: "event.data.account", limit: 1 }],
        priority: { run: "event.data.isUrgent ? 600 : 0" },
      },
      async ({ event, step }) => {
        await step.run("work", async () => {
          begun.push(event.data.name);
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 50));
          running -= 1;
        });
      },
    );

    return [limited];
  });

  await client.send([
    { name: "go", data: { name: "a1", account: "a", isUrgent: false } },
    { name: "go", data: { name: "a2", account: "a", isUrgent: false } },
    { name: "go", data: { name: "a3", account: "a", isUrgent: true } },
    { name: "go", data: { name: "b1", account: "b", isUrgent: false } },
  ]);

  await vi.waitFor(() => expect(inngest.runs.map(({ status }) => status)).not.toContain("running"));
  expect(most).toBe(2);
  expect(begun).toEqual(["a1", "b1", "a3", "a2"]);
});

test("an idempotent function runs once for the same key", async () => {
  const { inngest, client } = await startApp((app) => {
    const options = { id: "once", triggers: [{ event: "go" }], idempotency: "event.data.n" };
    const once = app.createFunction(options, () => null);

    return [once];
  });

  await client.send([1, 1, 2].map((n) => ({ name: "go", data: { n } })));

  expect(inngest.runs.map(({ event }) => event.data)).toEqual([{ n: 1 }, { n: 2 }]);
});
