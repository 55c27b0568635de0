import type { OverlayOf } from "@/remotion/timeline/schema";
import { illustrate, isSeen, type SentenceIllustration } from "@/server/illustrations/illustrate";
import type { SceneDraft } from "@/server/script-format/schema";
import type { NamedIllustrations } from "./choose-illustrations";

/** The names of the drawings of an overlay's parts, null for a part without one; undefined for an overlay without such parts. */
type PartNames = (string | null)[] | undefined;

/** Fills the place of YouTube's subscribe button, in case nobody has added the button to the video. */
const subscribeDrawing = "bell";

/**
 * The drawings of the parts of each scene's overlay: list items, steps, events, counted things, the places of an end screen.
 * `named` are those chosen for items, steps and events, `opening` those that the video opens with, `language` is BCP 47.
 */
export function choosePartIllustrations(
  scenes: readonly SceneDraft[],
  {
    named,
    ...video
  }: {
    named: readonly NamedIllustrations[];
    opening: readonly SentenceIllustration[];
    language: string;
  },
): PartNames[] {
  return scenes.map(({ overlay }, position) => {
    switch (overlay.kind) {
      case "list":
      case "steps":
      case "timeline":
        return named[position]?.map((part) => part?.name ?? null);

      case "pictogram-count":
        return overlay.drawing === undefined ? undefined : [overlay.drawing];

      case "end-screen":
        return drawPlaces(overlay, video);

      default:
        return undefined;
    }
  });
}

/** Fills the video's place with the next topic or, if that is unsure, with the opening's drawing. YouTube's element hides it. */
function drawPlaces(
  { text, next }: OverlayOf<"end-screen">,
  { opening, language }: { opening: readonly SentenceIllustration[]; language: string },
): (string | null)[] {
  const words = [...(next ?? []), { text: " " }, ...text].map((run) => run.text).join("");
  const [named] = illustrate(words, { language, topic: new Map(), recent: new Set() });

  return [(named && isSeen(named) ? named : opening[0])?.name ?? null, subscribeDrawing];
}
