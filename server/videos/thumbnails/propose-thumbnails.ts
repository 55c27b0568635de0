import { plainWords } from "@/remotion/thumbnail/thumbnail-words";
import type { ThumbnailLayout } from "@/remotion/timeline/schemas/thumbnail-schema";
import type { Video } from "../schema";
import type { WordsInput } from "./list-phrases";
import { createSupply, type ThumbnailSupply } from "./thumbnail-supply";

export type Thumbnail = Video["thumbnail"];

export const proposalCount = 5;

/**
 * Five thumbnails for a video that differ in picture, words or layout, the best first; fewer only where its script has too few
 * words and drawings to tell five apart. The same script always gets the same. Pure.
 */
export function proposeThumbnails(input: WordsInput): Thumbnail[] {
  const supply = createSupply(input);
  const { drawingCount, number, contrast } = supply;
  const isDrawn = drawingCount > 0;
  const layouts: ThumbnailLayout[] = [
    ...when(
      input.scenes.some(({ media }) => media !== undefined),
      "picture",
    ),
    ...when(isDrawn, "beside"),
    ...when(number !== undefined, "number"),
    ...when(contrast !== undefined, "versus"),
    ...when(isDrawn, "behind"),
    ...when(isDrawn, "bleeding"),
    ...when(contrast === undefined && supply.hasPair, "versus"),
    // The remaining proposals differ by their words.
    ...when(drawingCount > 1, "beside"),
    ...Array<ThumbnailLayout>(proposalCount).fill("words"),
  ];
  const proposals = new Map<string, Thumbnail>();
  for (const layout of layouts) {
    if (proposals.size === proposalCount) break;
    const isAgain = layout === "beside" && [...proposals.values()].some((one) => one.layout === layout);
    if (isAgain && !supply.hasFreshDrawing()) continue;
    const proposal = compose(layout, supply);
    const key = `${proposal.layout} ${plainWords(proposal.text)} ${proposal.illustrations.join(" ")}`;
    if (!proposals.has(key)) proposals.set(key, proposal);
  }

  return [...proposals.values()];
}

function when(condition: boolean, layout: ThumbnailLayout): ThumbnailLayout[] {
  return condition ? [layout] : [];
}

function compose(layout: ThumbnailLayout, supply: ThumbnailSupply): Thumbnail {
  const { number, contrast } = supply;

  if (layout === "number" && number) {
    const context = supply.contextOf(number.position);

    return {
      layout,
      text: [
        { text: number.number, isEmphasized: true },
        ...(number.noun === "" ? [] : [{ text: ` ${number.noun}`, isEmphasized: false }]),
      ],
      illustrations: supply.takeDrawing({ text: number.noun, context }),
    };
  }
  if (layout === "versus" && contrast) {
    return {
      layout,
      text: [{ text: contrast.text, isEmphasized: false }],
      illustrations: contrast.drawings,
    };
  }

  const phrase = supply.takePhrase(layout);
  const text = supply.emphasize(phrase.text);
  if (layout === "words" || layout === "picture") return { layout, text, illustrations: [] };
  const pair = layout === "versus" ? supply.pairOf(phrase) : undefined;
  if (pair) return { layout, text, illustrations: pair };

  // Its pair was taken for another layout.
  return {
    layout: layout === "versus" ? "beside" : layout,
    text,
    illustrations: supply.takeDrawing(phrase),
  };
}
