import type { OverlayOf } from "@/remotion/timeline/schema";
import { illustrate, isSeen, type SentenceIllustration } from "@/server/illustrations/illustrate";
import type { SceneDraft } from "@/server/script-format/schema";
import type { NamedIllustrations } from "./choose-illustrations";

/** The names of what an overlay's parts are drawn as, null for a part without; undefined for an overlay that has no such parts. */
type PartNames = (string | null)[] | undefined;

/** What stands where YouTube lays the subscribe button, for viewers of a video to which nobody has added it. */
const subscribeDrawing = "bell";

/**
 * What the parts of each scene's overlay are drawn as: the items of a list, steps, events, the things that are counted, the places of an end screen.
 * `named` is what is chosen for the items, steps and events, `opening` what the video opens with, `language` BCP 47.
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

/** In the video's place what comes next or, where that is not sure, what the video opens with. Nobody sees it below YouTube's element. */
function drawPlaces(
  { text, next }: OverlayOf<"end-screen">,
  { opening, language }: { opening: readonly SentenceIllustration[]; language: string },
): (string | null)[] {
  const words = [...(next ?? []), { text: " " }, ...text].map((run) => run.text).join("");
  const [named] = illustrate(words, { language, topic: new Map(), recent: new Set() });

  return [(named && isSeen(named) ? named : opening[0])?.name ?? null, subscribeDrawing];
}
