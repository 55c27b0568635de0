import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicationStateSchema } from "@/server/publications/schema";
import { renderStateSchema } from "@/server/renders/schema";
import { blockers } from "./blockers";
import { type BlockerSubject, deriveBlocker } from "./derive-blocker";

/** Lacks nothing: it only waits for its turn. */
const ready: BlockerSubject = {
  ...{ state: "queued", isPaused: false, revision: 4, finishedRevision: 4, latestState: "succeeded" },
  ...{ approvals: {}, gates: [], connection: "connected" },
};
const find = (part: Partial<BlockerSubject>) => deriveBlocker({ ...ready, ...part });

describe("what a card lacks", () => {
  test("is nothing where all goes by itself", () => {
    expect(find({})).toBeNull();
    expect(find({ connection: "none-needed" })).toBeNull();
  });

  test.each<[string, Partial<BlockerSubject>, string | null]>([
    ["an account", { connection: "missing" }, "disconnected"],
    ["an account that YouTube still accepts", { connection: "signed-out" }, "signed-out"],
    ["a file", { finishedRevision: null, latestState: null }, "not-rendered"],
    [
      "a file, after a render that failed",
      { finishedRevision: null, latestState: "failed" },
      "render-failed",
    ],
    ["a file that is being made", { finishedRevision: 3, latestState: "running" }, "rendering"],
    ["a file of its script, of a draft", { state: "draft", finishedRevision: 3 }, "outdated"],
    ["nothing, where it is queued with the file before", { finishedRevision: 3 }, null],
    ["an approval", { gates: ["final"] }, "not-approved"],
    [
      "an approval that somebody was asked for",
      { gates: ["final"], approvals: { final: "open" } },
      "approval-open",
    ],
    ["an approval, after a change", { gates: ["final"], approvals: { final: "voided" } }, "not-approved"],
    ["changes", { gates: ["final"], approvals: { final: "rejected" } }, "changes-requested"],
    ["nothing that the channel does not want", { approvals: { final: "open" } }, null],
    ["nothing once it is approved", { gates: ["final"], approvals: { final: "approved" } }, null],
    ["somebody who publishes it", { state: "draft" }, "draft"],
    ["somebody who resumes it", { isPaused: true }, "paused"],
    ["a channel that uploads", { connection: "paused" }, "channel-paused"],
    ["another try", { state: "failed" }, "failed"],
  ])("is %s", (_, part, code) => {
    expect(find(part)).toBe(code);
  });

  test("of several things the first that somebody has to see to", () => {
    const missing: Partial<BlockerSubject> = {
      ...{ state: "draft", gates: ["final"], finishedRevision: null, latestState: null },
    };

    expect(find({ ...missing, connection: "signed-out" })).toBe("signed-out");
    expect(find(missing)).toBe("not-rendered");
    expect(find({ ...missing, finishedRevision: 4 })).toBe("not-approved");
  });

  test("is nothing of what was published, whatever else is the case", () => {
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...publicationStateSchema.options),
          isPaused: fc.boolean(),
          revision: fc.nat(3),
          finishedRevision: fc.option(fc.nat(3)),
          latestState: fc.option(fc.constantFrom(...renderStateSchema.options)),
          approvals: fc.dictionary(
            fc.constantFrom("script", "final"),
            fc.constantFrom("open" as const, "approved" as const, "rejected" as const),
          ),
          gates: fc.subarray(["script", "final"]),
          connection: fc.constantFrom("connected" as const, "missing" as const, "paused" as const),
        }),
        (subject) => {
          const blocker = deriveBlocker(subject);
          if (subject.state === "succeeded" || subject.state === "cancelled") return blocker === null;

          return blocker === null || /^[A-Z].*\.$/.test(blockers[blocker].sentence("Deep sea"));
        },
      ),
    );
  });
});
