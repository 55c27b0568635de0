import type { CSSProperties } from "react";
import { Entering, entranceWindow } from "../motion/entrance";
import { isSamePart, toPartId } from "../motion/moving-part";
import { windowFrames, type ChangeWindow } from "../motion/change-window";
import { backingParts, contentTopPx, SceneFrame } from "./parts/scene-frame";
import { SpokenText } from "./parts/spoken-text";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { ScenePart, SceneProps } from "./scene-definition";
import { getSceneLayout } from "../layout/scene-layout";
import { fitText } from "./text/fit-text";
import { findRestOfSentence } from "./text/find-rest-of-sentence";
import { entranceParts, spokenParts } from "./text/text-parts";
import { spokenWindows, textWindows } from "./text/text-windows";

type Props = SceneProps<"quote">;

function planQuote({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const markPx = 9 * unit;
  const gapPx = 4 * unit;

  const attribution = overlay.attribution
    ? fitText([{ text: overlay.attribution, isEmphasized: false }], {
        face: theme.faces.label,
        language,
        widthPx: box.width - 8 * unit,
        heightPx: 0.2 * box.height,
        maxFontSizePx: frameLayout.type.small,
        minFontSizePx: frameLayout.type.label,
        lineHeight: 1.3,
        maxLines: 2,
      })
    : undefined;
  const text = fitText(overlay.text, {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: box.height - markPx - gapPx - (attribution ? attribution.heightPx + gapPx : 0),
    maxFontSizePx: frameLayout.type.headline,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.18,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });

  const inkWindows = scene.showsCaptions
    ? new Map<number, ChangeWindow>()
    : spokenWindows(text, scene.captions, layout);
  const attributionStartFrame = layout.startFrame + (text.lines.length + 1) * theme.motion.staggerInFrames;
  const otherWindows = [
    entranceWindow(layout.startFrame, theme),
    ...(attribution ? textWindows(attributionStartFrame, attribution, theme) : []),
  ];
  const windows = [...otherWindows, ...textWindows(layout.startFrame, text, theme), ...inkWindows.values()];

  return {
    ...{ layout, text, attribution, attributionStartFrame, markPx, gapPx },
    ...{ inkWindows, otherWindows, windows },
  };
}

/** A quotation under an opening mark, with its attribution. */
export function QuoteScene(props: Props) {
  const { layout, text, attribution, attributionStartFrame, markPx, gapPx, inkWindows } = planQuote(props);
  const { theme, unit } = layout;
  const marked = findRestOfSentence(text, layout.pointed?.part);

  return (
    <SceneFrame layout={layout}>
      <Entering layout={layout} startFrame={layout.startFrame} style={{ marginBottom: gapPx }}>
        <QuotationMark heightPx={markPx} color={theme.colors.accent} isMirrored={layout.dir === "rtl"} />
      </Entering>
      <SpokenText
        layout={layout}
        text={text}
        windows={inkWindows}
        pieceStyle={(piece) => (marked.has(piece.offset) ? markStyle(theme.colors.accent) : {})}
      />
      {attribution && (
        <div style={{ display: "flex", marginTop: gapPx }}>
          <Entering
            layout={layout}
            startFrame={attributionStartFrame}
            style={{ width: 5 * unit, marginInlineEnd: 3 * unit, height: attribution.lineHeightPx / 2 }}
          >
            <div style={{ borderBottom: `${0.3 * unit}px solid ${theme.colors.mutedInk}`, height: "100%" }} />
          </Entering>
          <TextBlock
            layout={layout}
            text={attribution}
            startFrame={attributionStartFrame}
            color={theme.colors.mutedInk}
          />
        </div>
      )}
    </SceneFrame>
  );
}

/** A stroke under words that is inked together with them. */
function markStyle(color: string): CSSProperties {
  return {
    textDecorationLine: "underline",
    textDecorationColor: color,
    textDecorationThickness: "0.07em",
    textUnderlineOffset: "0.16em",
  };
}

/** Frames the quote needs to come in, be spoken and be read. */
export function quoteMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planQuote(props).windows,
    texts: [overlay.text, overlay.attribution],
    timeline,
  });
}

/** Frames at which the quote's picture changes. */
export function quoteChangeFrames(props: Props): number[] {
  return windowFrames(planQuote(props).windows);
}

/** The quote's mark, words and attribution, and the backing behind them over a picture. */
export function quoteParts(props: Props): ScenePart[] {
  const { layout, text, attribution, inkWindows, otherWindows, markPx, gapPx } = planQuote(props);
  const topPx = contentTopPx(layout, contentHeightPx({ text, attribution, markPx, gapPx })) + markPx + gapPx;
  const words = spokenParts(text, inkWindows, { layout, topPx });
  // A part that enters with a line inked from the start merges with it, and may be anywhere.
  const others = entranceParts(otherWindows);
  const isOther = (part: ScenePart) => others.some((other) => isSamePart(toPartId(other), toPartId(part)));

  return [...backingParts(layout), ...others, ...words.filter((part) => !isOther(part))];
}

/** Combined height of the mark, quote and attribution, in pixels. */
export function quoteContentHeightPx(props: Props): number {
  return contentHeightPx(planQuote(props));
}

type Heights = Pick<ReturnType<typeof planQuote>, "text" | "attribution" | "markPx" | "gapPx">;

function contentHeightPx({ text, attribution, markPx, gapPx }: Heights): number {
  return markPx + gapPx + text.heightPx + (attribution ? gapPx + attribution.heightPx : 0);
}

type QuotationMarkProps = { heightPx: number; color: string; isMirrored: boolean };

/** An opening mark as a drawing: as a character, its size and place would depend on each face's glyph. */
function QuotationMark({ heightPx, color, isMirrored }: QuotationMarkProps) {
  const comma =
    "M 40 0 C 14 12 0 34 0 62 C 0 86 14 100 33 100 C 51 100 64 88 64 70 C 64 53 52 42 36 42 C 33 42 30 42 28 43 C 31 29 40 19 54 11 Z";

  return (
    <svg
      width={1.5 * heightPx}
      height={heightPx}
      viewBox="0 0 150 100"
      style={{ display: "block", transform: isMirrored ? "scaleX(-1)" : undefined }}
    >
      <path d={comma} fill={color} />
      <path d={comma} fill={color} transform="translate(80 0)" />
    </svg>
  );
}
