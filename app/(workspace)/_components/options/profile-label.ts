import { formatLabel } from "@/components/stage-labels";
import type { ChannelProfile } from "@/server/channels/schema";

/** "Signal, Short 9:16, pop captions, Built-in man at 1.20 ×, tense music"; what a channel's new videos start with. */
export function profileLabel(
  profile: ChannelProfile,
  voices: readonly { id: string; name: string }[],
): string {
  const { themeId, format, captionStyle, voiceId, speed, pauses, music } = profile;
  const voice = voices.find(({ id }) => id === voiceId)?.name ?? voiceId;

  return [
    themeId.charAt(0).toUpperCase() + themeId.slice(1),
    formatLabel(format),
    `${captionStyle} captions`,
    speed === 1 ? voice : `${voice} at ${speed.toFixed(2)} ×`,
    pauses !== "normal" && `${pauses} pauses`,
    music === "none" ? "no music" : `${music} music`,
  ]
    .filter((part) => part !== false)
    .join(", ");
}
