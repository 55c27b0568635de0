import { escalateAfterMs, escalateToOwners, getDueAt, remindDeciders } from "@/server/approvals/remind";
import { inngest } from "../client";
import { outageRetries } from "../errors";
import { approvalEnded, approvalRequested } from "../events";
import { createStepRunner } from "../function-setup";

const isSame = "event.data.requestId == async.data.requestId";

/** Waits for an approval: reminds those who may give it when it is due, and a day later tells the owners. */
export const awaitApproval = inngest.createFunction(
  { id: "await-approval", retries: outageRetries, triggers: [approvalRequested] },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    const dueAt = await run("get-due", () => getDueAt(event.data));
    const inTime = await step.waitForEvent("in-time", {
      ...{ event: approvalEnded, if: isSame, timeout: new Date(dueAt) },
    });
    if (inTime) return;
    await run("remind", () => remindDeciders(event.data));

    const late = await step.waitForEvent("late", {
      ...{ event: approvalEnded, if: isSame, timeout: escalateAfterMs },
    });
    if (!late) await run("escalate", () => escalateToOwners(event.data));
  },
);
