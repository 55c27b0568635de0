import type { RenderState } from "@/server/renders/schema";
import type { PublicationState } from "@/server/publications/schema";
import type { Blocker } from "./blockers";

export type BlockerSubject = {
  state: PublicationState;
  isPaused: boolean;
  /** The revision of the script; the next one is that of the newest file. */
  revision: number;
  finishedRevision: number | null;
  latestState: RenderState | null;
  approvals: Record<string, "open" | "approved" | "rejected" | "voided" | "cancelled">;
  /** The gates at which the channel's videos need an approval. */
  gates: string[];
  connection: "connected" | "missing" | "signed-out" | "paused" | "none-needed";
};

/**
 * The first thing that keeps a publication from being on time and needs a person; null if there is none. Certain failures come first, then
 * the steps in production order. Pure and total.
 */
export function deriveBlocker(subject: BlockerSubject): Blocker | null {
  const { state } = subject;
  if (state === "succeeded" || state === "cancelled") return null;
  if (state === "failed") return "failed";

  return (
    checkAccount(subject) ??
    // A running upload is rendered and approved.
    (state === "draft" || state === "queued" ? (checkVideo(subject) ?? checkHandOver(subject)) : null)
  );
}

function checkAccount({ connection }: BlockerSubject): Blocker | null {
  if (connection === "missing") return "disconnected";

  return connection === "signed-out" ? "signed-out" : null;
}

function checkVideo(subject: BlockerSubject): Blocker | null {
  return checkRender(subject) ?? checkApproval(subject);
}

function checkRender({ latestState, finishedRevision, revision, state }: BlockerSubject): Blocker | null {
  if (latestState === "queued" || latestState === "running") {
    return finishedRevision === revision ? null : "rendering";
  }
  if (finishedRevision === null) return latestState === "failed" ? "render-failed" : "not-rendered";

  // A queued publication has its file already.
  return finishedRevision === revision || state === "queued" ? null : "outdated";
}

/** The gates of a channel at which a video waits for an approval. Pure. */
export function listMissingApprovals({
  gates,
  approvals,
}: Pick<BlockerSubject, "gates" | "approvals">): string[] {
  return gates.filter((gate) => approvals[gate] !== "approved");
}

function checkApproval({ gates, approvals }: BlockerSubject): Blocker | null {
  const missing = listMissingApprovals({ gates, approvals });
  if (missing.length === 0) return null;
  if (missing.some((gate) => approvals[gate] === "rejected")) return "changes-requested";

  return missing.every((gate) => approvals[gate] === "open") ? "approval-open" : "not-approved";
}

function checkHandOver({ state, isPaused, connection }: BlockerSubject): Blocker | null {
  if (state === "draft") return "draft";
  if (isPaused) return "paused";

  return connection === "paused" ? "channel-paused" : null;
}
