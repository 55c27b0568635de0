import { quotaCosts } from "@/server/channels/youtube/quota-costs";
import type { PublicationOptions, PublicationSteps } from "../../schema";

/** What a publication takes of its project's daily quota. */
export type UploadCost = {
  /** Of the bucket videos.insert. */
  uploads: number;
  /** Of the bucket units, for what belongs to the upload. */
  units: number;
  /** Of the same, for captions: where units are scarce, they follow on another day. */
  optionalUnits: number;
};

type CostOptions = Pick<PublicationOptions, "thumbnail" | "playlistId" | "captions">;

/** Looking for the video after an unknown outcome, and asking a few times whether YouTube has processed it. */
const questionUnits = 10 * quotaCosts["videos.list"].units;

/** What a publication that waits will take. Pure. */
export function estimateCost({ thumbnail, playlistId, captions }: CostOptions): UploadCost {
  const thumbnailUnits = thumbnail === "none" ? 0 : quotaCosts["thumbnails.set"].units;
  const playlistUnits = playlistId === null ? 0 : quotaCosts["playlistItems.insert"].units;

  return {
    uploads: quotaCosts["videos.insert"].units,
    units: questionUnits + thumbnailUnits + playlistUnits,
    optionalUnits: captions ? quotaCosts["captions.insert"].units : 0,
  };
}

/** What one that has begun will still take: the ledger has the rest. Pure. */
export function estimateRemainingCost(
  options: CostOptions,
  { steps, hasSession }: { steps: PublicationSteps; hasSession: boolean },
): UploadCost {
  const isOpen = (name: keyof PublicationSteps) => steps[name].state === "waiting";
  const cost = estimateCost({
    thumbnail: isOpen("thumbnail") ? options.thumbnail : "none",
    playlistId: isOpen("playlist") ? options.playlistId : null,
    captions: isOpen("captions") && options.captions,
  });

  return hasSession ? { ...cost, uploads: 0 } : cost;
}
