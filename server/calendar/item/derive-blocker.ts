import type { RenderState } from "@/server/renders/schema";
import type { PublicationState } from "@/server/publications/schema";
import type { Blocker } from "../schema";

export type BlockerSubject = {
  state: PublicationState;
  isPaused: boolean;
  /** The script's, and that of the newest file. */
  revision: number;
  finishedRevision: number | null;
  latestState: RenderState | null;
  approvals: Record<string, "open" | "approved" | "rejected" | "voided" | "cancelled">;
  /** At which the channel's videos need an approval. */
  gates: string[];
  channelName: string;
  connection: "connected" | "missing" | "signed-out" | "paused" | "none-needed";
};

/**
 * What keeps a publication from being there on time, the first thing that somebody has to see to; null where all goes by
 * itself. What can only fail comes first, then the steps in the order in which a video is made. Pure and total.
 */
export function deriveBlocker(subject: BlockerSubject): Blocker | null {
  const { state } = subject;
  if (state === "succeeded" || state === "cancelled") return null;
  if (state === "failed") {
    return {
      ...{ code: "failed", label: "Failed", step: "upload" },
      sentence: "Publishing failed; open the video to see why, and try again.",
    };
  }

  return (
    checkAccount(subject) ??
    // What is being uploaded is rendered and approved.
    (state === "draft" || state === "queued" ? (checkVideo(subject) ?? checkHandOver(subject)) : null)
  );
}

function checkAccount({ connection, channelName }: BlockerSubject): Blocker | null {
  if (connection === "missing") {
    return {
      ...{ code: "disconnected", label: "Not connected", step: "upload" },
      sentence: `${channelName} is not connected to YouTube; connect it in the settings.`,
    };
  }
  if (connection !== "signed-out") return null;

  return {
    ...{ code: "signed-out", label: "Account disconnected", step: "upload" },
    sentence: `YouTube no longer accepts ${channelName}; reconnect it in the settings.`,
  };
}

function checkVideo(subject: BlockerSubject): Blocker | null {
  return checkRender(subject) ?? checkApproval(subject);
}

function checkRender({ latestState, finishedRevision, revision, state }: BlockerSubject): Blocker | null {
  const step = "render";
  if (latestState === "queued" || latestState === "running") {
    if (finishedRevision === revision) return null;
    return { code: "rendering", label: "Rendering", step, sentence: "The video is being rendered." };
  }
  if (finishedRevision === null) {
    return latestState === "failed"
      ? {
          ...{ code: "render-failed", label: "Render failed", step },
          sentence: "The last render failed; open the video and render it again.",
        }
      : {
          ...{ code: "not-rendered", label: "Not rendered", step },
          sentence: "The video has no file yet; open it and render it.",
        };
  }
  // What is queued has taken its file.
  if (finishedRevision === revision || state === "queued") return null;

  return {
    ...{ code: "outdated", label: "Render outdated", step },
    sentence: "The script was changed after the last render; render it again.",
  };
}

/** The gates of a channel at which a video waits for an approval. Pure. */
export function listMissingApprovals({
  gates,
  approvals,
}: Pick<BlockerSubject, "gates" | "approvals">): string[] {
  return gates.filter((gate) => approvals[gate] !== "approved");
}

function checkApproval({ gates, approvals }: BlockerSubject): Blocker | null {
  const step = "approval";
  const missing = listMissingApprovals({ gates, approvals });
  if (missing.length === 0) return null;
  if (missing.some((gate) => approvals[gate] === "rejected")) {
    return {
      ...{ code: "changes-requested", label: "Changes requested", step },
      sentence: "A reviewer asked for changes; make them and ask again.",
    };
  }
  const isAsked = missing.every((gate) => approvals[gate] === "open");

  return {
    ...{ code: "not-approved", label: "Not approved", step },
    sentence: isAsked
      ? "A reviewer has not approved it yet."
      : "It needs an approval that nobody has been asked for; ask for it in the studio.",
  };
}

function checkHandOver({ state, isPaused, connection, channelName }: BlockerSubject): Blocker | null {
  if (state === "draft") {
    return {
      ...{ code: "draft", label: "Still a draft", step: "upload" },
      sentence: "Nothing is uploaded before somebody publishes it; open it and do.",
    };
  }
  if (isPaused) {
    return {
      ...{ code: "paused", label: "Paused", step: "upload" },
      sentence: "Its upload is paused; resume it in the queue.",
    };
  }
  if (connection !== "paused") return null;

  return {
    ...{ code: "paused", label: "Paused", step: "upload" },
    sentence: `Uploads to ${channelName} are paused; resume them in the settings.`,
  };
}
