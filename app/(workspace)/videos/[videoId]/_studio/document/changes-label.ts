import type { RenderChanges } from "@/server/renders/history/list-changes";

/** The name that people use for each. */
export const optionNames: Record<RenderChanges["options"][number], string> = {
  format: "format",
  themeId: "theme",
  captionStyle: "captions",
  voiceId: "voice",
  speed: "speed",
  pauses: "pauses",
  music: "music",
  snippet: "title and description",
  thumbnail: "thumbnail",
};

/** "3 scenes, 1 new scene, voice": what differs between a render and the one before it. */
export function changesLabel({ scenes, options }: RenderChanges): string {
  const parts = [
    count(scenes.changed, "scene"),
    count(scenes.added, "new scene"),
    scenes.removed > 0 && `${count(scenes.removed, "scene")} less`,
    scenes.areReordered && "order of scenes",
    ...options.map((option) => optionNames[option]),
  ].filter((part) => part !== false);

  return parts.length === 0 ? "Nothing changed" : `Changed: ${parts.join(", ")}`;
}

function count(number: number, noun: string): string | false {
  return number > 0 && `${number} ${noun}${number === 1 ? "" : "s"}`;
}
