import { NonRetriableError } from "inngest";
import { afterEach, expect, test } from "vitest";
import { endedRun, startApp, stopApps } from "./inngest-app";

afterEach(stopApps);

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
