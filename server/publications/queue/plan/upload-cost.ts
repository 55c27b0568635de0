import { quotaCosts } from "@/server/channels/youtube/quota-costs";
import type { PublicationOptions, PublicationSteps } from "../../schema";

/** A publication's share of its project's daily quota. */
export type UploadCost = {
  /** From the bucket videos.insert. */
  uploads: number;
  /** From the bucket units, for everything that belongs to the upload. */
  units: number;
  /** From the same bucket, for captions: if units are scarce, captions follow on another day. */
  optionalUnits: number;
};

type CostOptions = Pick<PublicationOptions, "thumbnail" | "playlistId" | "captions">;

/** For finding the video after an unknown outcome, and for a few checks whether YouTube has processed it. */
const questionUnits = 10 * quotaCosts["videos.list"].units;

/** The cost of a waiting publication. Pure. */
export function estimateCost({ thumbnail, playlistId, captions }: CostOptions): UploadCost {
  const thumbnailUnits = thumbnail === "none" ? 0 : quotaCosts["thumbnails.set"].units;
  const playlistUnits = playlistId === null ? 0 : quotaCosts["playlistItems.insert"].units;

  return {
    uploads: quotaCosts["videos.insert"].units,
    units: questionUnits + thumbnailUnits + playlistUnits,
    optionalUnits: captions ? quotaCosts["captions.insert"].units : 0,
  };
}

/** The remaining cost of a publication that has begun; the ledger has the rest. Pure. */
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
