import type { CSSProperties } from "react";

/** Neighbours on the colour wheel are as far apart as possible, however many there are (the golden angle). */
const goldenAngle = 137.508;
const firstHue = 265;

export type ChannelLook = {
  /** The hue, for `channelStyles`. */
  style: CSSProperties & Record<"--hue", number>;
  /** One or two letters, for people who cannot tell the colours apart. */
  initials: string;
};

/** Each channel's colour and letters, assigned by age: a new channel changes nobody's colour. Pure. */
export function lookOfChannels(channels: { channelId: string; name: string }[]): Map<string, ChannelLook> {
  // Ids begin with the time at which they were made.
  const byAge = channels.toSorted((one, other) => (one.channelId < other.channelId ? -1 : 1));

  return new Map(
    byAge.map(({ channelId, name }, index) => [
      channelId,
      { style: { "--hue": Math.round((firstHue + index * goldenAngle) % 360) }, initials: initialsOf(name) },
    ]),
  );
}

function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = "?", second] = words;
  const letters =
    second === undefined ? Array.from(first).slice(0, 2) : [first, second].map((word) => Array.from(word)[0]);

  return letters.join("").toUpperCase();
}

/** Dark letters on a light colour or the other way round: more than 4.5 to 1 in every hue. */
export const channelChipStyles =
  "bg-[oklch(0.45_0.12_var(--hue))] text-white dark:bg-[oklch(0.8_0.1_var(--hue))] dark:text-black";
export const channelEdgeStyles =
  "border-l-[oklch(0.55_0.15_var(--hue))] dark:border-l-[oklch(0.72_0.13_var(--hue))]";
