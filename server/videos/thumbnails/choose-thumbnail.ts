import { findNumber } from "@/remotion/thumbnail/thumbnail-words";
import type { ThumbnailLayout } from "@/remotion/timeline/schemas/thumbnail-schema";
import { keyOfSetting } from "@/server/script-format/front-matter/settings";
import type { ParsedScript } from "@/server/script-format/schema";
import { scriptError } from "@/server/script-format/script-problem";
import { proposeThumbnails, type Thumbnail } from "./propose-thumbnails";

/**
 * The thumbnail of a script: what its front matter says, and the rest from the first proposal with the wanted layout, else
 * from the first. Throws ScriptError if the layout lacks something that it shows. Pure.
 */
export function chooseThumbnail(script: ParsedScript): Thumbnail {
  const { thumbnail: written, settingLines } = script;
  const { text, illustrations } = written;
  // A complete thumbnail needs no proposals, and this runs at each keystroke.
  const isWhole = text !== undefined && illustrations !== undefined && written.layout !== undefined;
  const proposals = isWhole ? [] : proposeThumbnails(script);
  const [first] = proposals;
  const layout = written.layout ?? chooseLayout(written, first);
  const like = proposals.find((proposal) => proposal.layout === layout) ?? first;
  const chosen = {
    layout,
    text: text ?? like?.text ?? [],
    illustrations: chooseDrawings(layout, illustrations ?? like?.illustrations ?? []),
  };
  // The drawings may come from another layout's proposal, and be too few for this one.
  const spare = proposals.flatMap((proposal) => proposal.illustrations);
  const thumbnail =
    illustrations === undefined && chosen.illustrations.length < leastDrawings[layout]
      ? { ...chosen, illustrations: [...new Set(spare)].slice(0, leastDrawings[layout]) }
      : chosen;
  const lack = findLack(thumbnail, script);
  if (lack !== undefined) {
    throw scriptError(
      "INVALID_SETTING",
      settingLines.thumbnailLayout ?? 1,
      `"${keyOfSetting("thumbnailLayout")}: ${layout}" ${lack}.`,
    );
  }

  return thumbnail;
}

const leastDrawings: Record<ThumbnailLayout, number> = {
  ...{ beside: 1, bleeding: 1, behind: 1, versus: 2 },
  ...{ number: 0, picture: 0, words: 0 },
};

/** The first proposal's layout, unless the written words or drawings do not fit it. */
function chooseLayout(
  { text, illustrations }: ParsedScript["thumbnail"],
  first: Thumbnail | undefined,
): ThumbnailLayout {
  const isNumberless = text !== undefined && !findNumber(text) && first?.layout === "number";
  const layout = isNumberless ? "words" : (first?.layout ?? "words");
  if (illustrations === undefined) return layout;
  if (illustrations.length === 2) return "versus";
  if (illustrations.length === 1) return "beside";

  return layout === "picture" ? layout : "words";
}

function chooseDrawings(layout: ThumbnailLayout, names: readonly string[]): string[] {
  if (layout === "words" || layout === "picture") return [];

  return names.slice(0, layout === "versus" ? 2 : 1);
}

/** What a layout lacks, as a sentence that its name begins; undefined if it lacks nothing. */
function findLack({ layout, text, illustrations }: Thumbnail, { scenes }: ParsedScript): string | undefined {
  if (layout === "number" && !findNumber(text)) {
    return `needs a number in the words; write them, as in "thumbnail: *3* hearts"`;
  }
  if (layout === "picture" && !scenes.some(({ media }) => media !== undefined)) {
    return "needs a photo or clip, and the script shows none; choose another layout";
  }
  if (illustrations.length >= leastDrawings[layout]) return undefined;

  return layout === "versus"
    ? 'needs two drawings; name them, as in "thumbnail-icon: octopus, shark"'
    : 'needs a drawing; name one, as in "thumbnail-icon: octopus"';
}
