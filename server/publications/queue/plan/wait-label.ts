import type { PlannedUpload, WaitReason } from "./plan-uploads";

const sentences: Record<WaitReason, string> = {
  paused: "Paused; resume it in the queue.",
  "channel-missing": "This channel is not connected to YouTube; connect it in Settings, Channels.",
  "channel-paused": "Uploads to this channel are paused; resume them in Settings, Channels.",
  "channel-signed-out":
    "YouTube no longer accepts this channel’s connection; reconnect it in Settings, Channels.",
  "channel-waits": "YouTube takes no more uploads for this channel for now.",
  turn: "Waits for its turn: other uploads are running.",
  quota: "YouTube’s daily quota is used up, or promised to uploads before this one.",
  "quota-too-small":
    "YouTube’s daily quota is too small for the uploads before this one and for it in the days ahead; ask Google for more, or remove others from the queue.",
};

/** Shown as long as the upload waits, if it cannot be ready by its slot. */
const missedSlot = "It will miss its slot: choose a later one, or it is published as soon as it is uploaded.";

/** Why an upload waits, as a sentence; null if it begins. Pure. */
export function waitLabel(planned: PlannedUpload): string | null {
  if (planned.isAdmitted) return null;
  const sentence = sentences[planned.reason];

  return planned.missesSlot ? `${sentence} ${missedSlot}` : sentence;
}

/** Until when it waits, if known. Pure. */
export function findWaitEnd(planned: PlannedUpload, now: number): Date | null {
  if (planned.isAdmitted) return null;
  const endsAt = Math.max(planned.day?.startsAt ?? 0, planned.upload.channelWaitsUntil ?? 0);

  return endsAt > now ? new Date(endsAt) : null;
}
