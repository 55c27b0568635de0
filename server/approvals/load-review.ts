import { approvalGateSchema, type ApprovalPolicy } from "@/server/channels/approval-policy";
import { listChannels } from "@/server/channels/channels";
import type { Channel } from "@/server/channels/schema";
import { ScriptError } from "@/server/script-format/script-problem";
import { readScript } from "@/server/videos/load-video";
import type { VideoContent } from "@/server/videos/schema";
import {
  buildFinalSubject,
  buildMetadataSubject,
  buildScriptSubject,
  buildStoryboardSubject,
  hashSubject,
} from "./build-subject";
import { changesLabel, compareSubjects } from "./compare-subjects";
import { deriveApproval, type DerivedApproval } from "./derive-approval";
import { type ApprovalRequest, listNewestRequests } from "./repository";
import type { ApprovalSubject, GatePlace } from "./schema";
import { findReviewedRender, getReviewedVideo, listReviewedPublications } from "./subject-repository";

type Where = { workspaceId: string; videoId: string };

/** One gate of a video, with everything that its approval depends on. */
export type ReviewedGate = GatePlace & {
  channelId: string;
  channelName: string;
  policy: ApprovalPolicy;
  /** Null if there is nothing to approve: `obstacle` says why. */
  subject: ApprovalSubject | null;
  subjectHash: string | null;
  obstacle: string | null;
  request: ApprovalRequest | null;
  derived: DerivedApproval;
  /** The changes since the request, in one sentence. */
  changes: string | null;
};

export type Review = { title: string; ownerId: string | null; revision: number; gates: ReviewedGate[] };

export type ReviewOptions = {
  /** A file other than the newest. */
  renderId?: string;
  /** The publication whose channel's policy judges the file. */
  publicationId?: string;
  /** Limits the review to these gates. */
  gates?: readonly GatePlace["gate"][];
};

/**
 * Loads the state of a video's gates that need an approval: script and storyboard by the policy of the video's channel, the file by that
 * one or else by the channel it is published on, and the metadata by the channel of each publication. Throws NOT_FOUND.
 */
export async function loadReview(
  where: Where,
  { renderId, publicationId, gates = approvalGateSchema.options }: ReviewOptions = {},
): Promise<Review> {
  const [video, channels, publications] = await Promise.all([
    getReviewedVideo(where),
    listChannels(where.workspaceId),
    listReviewedPublications(where),
  ]);
  const { title, ownerId, revision } = video;
  const asked = publications.filter((one) => one.publicationId === publicationId);
  const fileChannels = publicationId === undefined ? [video, ...publications] : asked;
  const places = [
    ...(["script", "storyboard"] as const).map((gate) => ({
      ...{ gate, publicationId: null, channelId: video.channelId },
    })),
    // The file is the same on every channel: any one of them may require its approval.
    ...fileChannels
      .map(({ channelId }) => ({ gate: "final" as const, publicationId: null, channelId }))
      .filter(({ channelId }) => isHeld(channels, channelId))
      .slice(0, 1),
    ...publications.map(({ publicationId, channelId }) => ({
      ...{ gate: "metadata" as const, publicationId, channelId },
    })),
  ];
  const needed = places.flatMap((place) => {
    const channel = channels.find(({ channelId }) => channelId === place.channelId);
    if (!channel || !gates.includes(place.gate)) return [];
    const { approval: policy, name: channelName, channelId } = channel;

    return policy[place.gate].approvers === "none" ? [] : [{ ...place, channelId, channelName, policy }];
  });
  if (needed.length === 0) return { title, ownerId, revision, gates: [] };

  const isNeeded = (...names: GatePlace["gate"][]) => needed.some(({ gate }) => names.includes(gate));
  const [requests, content, render] = await Promise.all([
    listNewestRequests(where),
    isNeeded("script", "storyboard") ? readContent(where.workspaceId, video.script) : null,
    isNeeded("final") ? findReviewedRender(where, { format: video.format, renderId }) : null,
  ]);

  const findSubject = ({ gate, publicationId }: GatePlace): ApprovalSubject | null => {
    if (gate === "script") return content && buildScriptSubject(content);
    if (gate === "storyboard") return content && buildStoryboardSubject(content);
    if (gate === "final") return render && buildFinalSubject(render);
    const publication = publications.find((one) => one.publicationId === publicationId);

    return publication ? buildMetadataSubject(publication) : null;
  };

  return {
    ...{ title, ownerId, revision },
    gates: needed.map((place) => toGate(place, findSubject(place), requests)),
  };
}

function isHeld(channels: readonly Channel[], channelId: string | null): boolean {
  return channels.some(
    (channel) => channel.channelId === channelId && channel.approval.final.approvers !== "none",
  );
}

type NeededPlace = Pick<ReviewedGate, "gate" | "publicationId" | "channelId" | "channelName" | "policy">;

function toGate(
  place: NeededPlace,
  subject: ApprovalSubject | null,
  requests: readonly ApprovalRequest[],
): ReviewedGate {
  const { gate, publicationId, policy } = place;
  const request = requests.find((one) => one.gate === gate && one.publicationId === publicationId) ?? null;
  const subjectHash = subject && hashSubject(subject);
  const derived = deriveApproval(
    policy[gate],
    request && { subjectHash: request.subjectHash, isCancelled: request.state === "cancelled" },
    request?.decisions ?? [],
    subjectHash,
  );
  const obstacle =
    subject !== null
      ? null
      : gate === "final"
        ? "Render the video first: what is approved is its file."
        : "Fix the problem in the script first.";
  const changes =
    derived.status === "voided" && request
      ? subject
        ? changesLabel(compareSubjects(request.subject, subject))
        : "The script cannot be followed any more."
      : null;

  return { ...place, subject, subjectHash, obstacle, request, derived, changes };
}

/** Null for an invalid script. */
async function readContent(workspaceId: string, script: string): Promise<VideoContent | null> {
  try {
    return (await readScript(workspaceId, script)).content;
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}
