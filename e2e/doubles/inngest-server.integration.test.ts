import { createServer, type Server } from "node:http";
import { Inngest, type InngestFunction, NonRetriableError } from "inngest";
import { serve } from "inngest/node";
import { afterEach, expect, test, vi } from "vitest";
import { listenLocally } from "../processes/listen";
import { type InngestServer, startInngestServer } from "./inngest-server";
import { signBody } from "./inngest-signature";

const keys = { eventKey: "event-key", signingKey: "signkey-test-0123abcd" };
const silent = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** An app on the SDK, served to the double over HTTP; `create` makes its functions. */
async function startApp(
  create: (client: Inngest) => InngestFunction.Any[],
  { signingKey = keys.signingKey, isCheckpointing = true } = {},
) {
  const inngest = await startInngestServer(keys);
  const { baseUrl } = inngest;
  const client = new Inngest({
    id: "app",
    isDev: false,
    baseUrl,
    eventKey: keys.eventKey,
    signingKey,
    logger: silent,
    checkpointing: isCheckpointing,
  });
  const functions = create(client);
  const server = createServer(serve({ client, functions }));
  const port = await listenLocally(server);
  opened.push({ inngest, server });
  const registration = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });

  return { inngest, client, registration };
}

const opened: { inngest: InngestServer; server: Server }[] = [];

afterEach(async () => {
  for (const { inngest, server } of opened.splice(0)) {
    await inngest.close();
    server.closeAllConnections();
    server.close();
  }
});

function endedRun(inngest: InngestServer, functionId: string) {
  return vi.waitFor(
    () => {
      const run = inngest.runs.find((candidate) => candidate.functionId === functionId);
      if (!run || run.status === "running") throw new Error(`${functionId} has not ended`);

      return run;
    },
    { timeout: 20_000, interval: 10 },
  );
}

test.each([true, false])(
  "steps in line and in parallel run once each, invocation and sleep resume the run (checkpointing: %s)",
  async (isCheckpointing) => {
    const executed: string[] = [];
    const record = (name: string) => () => {
      executed.push(name);

      return Promise.resolve(name);
    };
    const { inngest, client } = await startApp(
      (app) => {
        const child = app.createFunction({ id: "child", triggers: [{ event: "never" }] }, ({ event, step }) =>
          step.run("inner", () => ({ received: event.data })),
        );
        const parent = app.createFunction({ id: "parent", triggers: [{ event: "go" }] }, async ({ step }) => {
          const first = await step.run("first", record("first"));
          const second = await step.run("second", record("second"));
          const both = await Promise.all([
            step.run("left", record("left")),
            step.run("right", record("right")),
          ]);
          await step.sleep("nap", "1s");
          const invoked: unknown = await step.invoke("child", { function: child, data: { n: 1 } });

          return { first, second, both, invoked };
        });

        return [parent, child];
      },
      { isCheckpointing },
    );

    await client.send({ name: "go", id: "same" });
    await client.send({ name: "go", id: "same" });

    expect((await endedRun(inngest, "app-parent")).output).toEqual({
      first: "first",
      second: "second",
      both: ["left", "right"],
      invoked: { received: { n: 1 } },
    });
    expect(executed.sort()).toEqual(["first", "left", "right", "second"]);
    expect(inngest.runs).toHaveLength(2);
  },
);

test("a step is tried again as often as its function says, then onFailure hears of it", async () => {
  const attempts: number[] = [];
  const reasons: string[] = [];
  const { inngest, client } = await startApp((app) => {
    const fails = app.createFunction(
      {
        id: "fails",
        triggers: [{ event: "go" }],
        retries: 2,
        onFailure: ({ error }) => {
          reasons.push(error.message);
        },
      },
      async ({ step, attempt }) => {
        await step.run("fine", () => null);
        await step.run("breaks", () => {
          attempts.push(attempt);
          throw new Error("no luck");
        });
      },
    );

    return [fails];
  });

  await client.send({ name: "go" });

  expect((await endedRun(inngest, "app-fails")).status).toBe("failed");
  expect((await endedRun(inngest, "app-fails-failure")).status).toBe("completed");
  expect(attempts).toEqual([0, 1, 2]);
  expect(reasons).toEqual(["no luck"]);
});

test("a failure that cannot be mended is not tried again, and a parent sees its child's", async () => {
  let tries = 0;
  const { inngest, client } = await startApp((app) => {
    const child = app.createFunction({ id: "child", triggers: [{ event: "never" }] }, ({ step }) =>
      step.run("breaks", () => {
        tries += 1;
        throw new NonRetriableError("never again");
      }),
    );
    const parent = app.createFunction({ id: "parent", triggers: [{ event: "go" }] }, ({ step }) =>
      step.invoke("child", { function: child }).catch((error: unknown) => String(error)),
    );

    return [child, parent];
  });

  await client.send({ name: "go" });

  expect((await endedRun(inngest, "app-parent")).output).toContain("never again");
  expect(tries).toBe(1);
});

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

test("a wrong signing key registers nothing, a wrong event key sends nothing", async () => {
  const { inngest, registration } = await startApp(
    (app) => {
      const any = app.createFunction({ id: "any", triggers: [{ event: "go" }] }, () => null);

      return [any];
    },
    { signingKey: "signkey-test-ffff" },
  );
  const refused = await fetch(`${inngest.baseUrl}/e/wrong-key`, { method: "POST", body: '{"name":"go"}' });

  expect(registration.ok).toBe(false);
  expect(await registration.text()).toContain("401");
  expect(inngest.registeredFunctions).toEqual([]);
  expect(refused.status).toBe(401);
  expect(inngest.runs).toEqual([]);
});

test("an answer that is not signed, or signed with another key, fails the run", async () => {
  const { inngest, client } = await startApp((app) => {
    const any = app.createFunction({ id: "any", triggers: [{ event: "go" }] }, () => null);

    return [any];
  });
  const impostor = createServer((request, response) => {
    const signature = request.url?.includes("fnId=signed") ? signBody("null", "signkey-test-ffff") : "";
    response.writeHead(200, { "x-inngest-signature": signature }).end("null");
  });
  const port = await listenLocally(impostor);
  const { steps } = inngest.registeredFunctions[0] ?? expect.fail("nothing was registered");

  for (const name of ["unsigned", "signed"]) {
    steps.step.runtime.url = `http://127.0.0.1:${port}/?fnId=${name}`;
    await client.send({ name: "go" });
    await vi.waitFor(() => expect(inngest.runs.at(-1)?.status).toBe("failed"));
  }
  impostor.close();

  expect(inngest.runs).toHaveLength(2);
  for (const { error } of inngest.runs) expect(error?.message).toContain("did not sign");
});

test("a worker that hangs up is called as often as the function allows, then the run fails", async () => {
  const { inngest, client } = await startApp((app) => {
    const any = app.createFunction({ id: "any", triggers: [{ event: "go" }], retries: 2 }, () => null);

    return [any];
  });
  let calls = 0;
  const broken = createServer((request) => {
    calls += 1;
    request.socket.destroy();
  });
  const port = await listenLocally(broken);
  const { steps } = inngest.registeredFunctions[0] ?? expect.fail("nothing was registered");
  steps.step.runtime.url = `http://127.0.0.1:${port}`;

  await client.send({ name: "go" });

  expect(await endedRun(inngest, "app-any")).toMatchObject({ status: "failed" });
  broken.close();
  expect(calls).toBe(3);
});

test("what the double does not do is refused at registration", async () => {
  const { registration } = await startApp((app) => {
    const debounce = { period: "1s" } as const;
    const any = app.createFunction({ id: "any", triggers: [{ event: "go" }], debounce }, () => null);

    return [any];
  });

  expect(registration.status).toBe(400);
  expect(await registration.text()).toContain("debounce");
});
