import { windowEndFrame, windowFrames, type ChangeWindow } from "../motion/change-window";
import { backingParts, contentTopPx, SceneFrame } from "./parts/scene-frame";
import { SpokenText } from "./parts/spoken-text";
import { readingDurationInFrames } from "./minimum-duration";
import type { ScenePart, SceneProps } from "./scene-definition";
import { getSceneLayout } from "../layout/scene-layout";
import { fitText } from "./text/fit-text";
import { spokenParts } from "./text/text-parts";
import { spokenWindows, textWindows } from "./text/text-windows";

type Props = SceneProps<"statement">;

/** Shares of the display size: a sentence beside a drawing, and words that have the picture to themselves. */
const sizeShares = { sentence: 0.85, alone: { landscape: 1.3, square: 1.3, short: 1.1 } };

function sizeShare({ scene, timeline }: Props): number {
  const isAlone = (scene.shots?.[0]?.illustrations ?? []).length === 0;

  return isAlone ? sizeShares.alone[timeline.format] : sizeShares.sentence;
}

function planStatement({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, language } = layout;

  const text = fitText(overlay.text, {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: box.height,
    maxFontSizePx: sizeShare({ overlay, scene, timeline }) * frameLayout.type.display,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.14,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const inkWindows = scene.showsCaptions
    ? new Map<number, ChangeWindow>()
    : spokenWindows(text, scene.captions, layout);
  const entrances = textWindows(layout.startFrame, text, theme);

  return { layout, text, inkWindows, entrances };
}

/** One sentence, large. Where its words are the narration, they are inked as they are spoken. */
export function StatementScene(props: Props) {
  const { layout, text, inkWindows } = planStatement(props);

  return (
    <SceneFrame layout={layout}>
      <SpokenText layout={layout} text={text} windows={inkWindows} />
    </SceneFrame>
  );
}

/** Frames the statement needs to come in and be read; one that is spoken is read along with the voice, at its pace. */
export function statementMinimumDurationInFrames(props: Props): number {
  const { overlay, scene, timeline } = props;
  const isReadAlong = !scene.showsCaptions && scene.captions.length > 0;

  const { entrances, inkWindows } = planStatement(props);
  const readingFrames = readingDurationInFrames({
    windows: entrances,
    texts: isReadAlong ? [] : [overlay.text],
    timeline,
  });

  return Math.max(readingFrames, ...Array.from(inkWindows.values(), windowEndFrame));
}

/** Frames at which the statement's picture changes. */
export function statementChangeFrames(props: Props): number[] {
  const { entrances, inkWindows } = planStatement(props);

  return windowFrames([...entrances, ...inkWindows.values()]);
}

/** Its words, and the backing behind them over a picture. */
export function statementParts(props: Props): ScenePart[] {
  const { layout, text, inkWindows } = planStatement(props);

  return [
    ...backingParts(layout),
    ...spokenParts(text, inkWindows, { layout, topPx: contentTopPx(layout, text.heightPx) }),
  ];
}

/** Height of the sentence, in pixels. */
export function statementContentHeightPx(props: Props): number {
  return planStatement(props).text.heightPx;
}
