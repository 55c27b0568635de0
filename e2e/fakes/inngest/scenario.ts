import { type Inngest, NonRetriableError } from "inngest";

/** The functions of the recordings; the SDK must answer for them, and the engine call them, as is recorded. */
export function createScenario(client: Inngest, checkpointing: boolean) {
  const double = client.createFunction(
    { id: "double", checkpointing, triggers: { event: "wire/double" } },
    ({ event, step }) => step.run("double", () => Number(event.data.n) * 2),
  );
  const order = client.createFunction(
    {
      id: "order",
      checkpointing,
      retries: 2,
      cancelOn: [{ event: "wire/cancel", if: "event.data.id == async.data.id" }],
      triggers: { event: "wire/order" },
    },
    async ({ event, step }) => {
      const id = String(event.data.id);
      const a = await step.run("first", () => ({ id }));
      const [b, c] = await Promise.all([step.run("left", () => "l"), step.run("right", () => "r")]);
      await step.sleep("nap", "1s");
      const d: unknown = await step.invoke("ask", { function: double, data: { n: 21 } });
      const approval = await step.waitForEvent("approval", {
        event: "wire/approved",
        timeout: "3s",
        if: "event.data.id == async.data.id",
      });
      await step.sendEvent("tell", { name: "wire/told", data: { id } });

      return { a, b, c, d, approved: approval?.data ?? null };
    },
  );
  const flaky = client.createFunction(
    {
      id: "flaky",
      checkpointing,
      retries: 1,
      triggers: { event: "wire/flaky" },
      onFailure: () => undefined,
    },
    async ({ step }) => {
      await step.run("breaks", () => {
        throw new Error("no such file");
      });
    },
  );
  const final = client.createFunction(
    { id: "final", checkpointing, retries: 3, triggers: { event: "wire/final" } },
    async ({ step }) => {
      await step.run("refuses", () => {
        throw new NonRetriableError("wrong input");
      });
    },
  );

  return [double, order, flaky, final];
}
