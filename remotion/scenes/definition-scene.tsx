import { getSceneLayout, partStartFrames } from "../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../motion/change-window";
import { Entering, entranceWindow } from "../motion/entrance";
import type { Face } from "../themes/theme";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneDefinition, SceneProps } from "./scene-definition";
import { fitText } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"definition">;

/** A dictionary entry: the term, its pronunciation and, below a rule, its meaning. */
function DefinitionScene(props: Props) {
  const { layout, term, pronunciation, meaning, termStartFrame, meaningStartFrame, ruleRoomPx, gapPx } =
    planDefinition(props);
  const { theme, unit } = layout;

  return (
    <SceneFrame layout={layout}>
      <TextBlock layout={layout} text={term} startFrame={termStartFrame} />
      {pronunciation && (
        <TextBlock
          layout={layout}
          text={pronunciation}
          startFrame={termStartFrame + theme.motion.staggerInFrames}
          color={theme.colors.mutedInk}
          style={{ marginTop: gapPx }}
        />
      )}
      <Entering
        layout={layout}
        startFrame={meaningStartFrame}
        style={{ display: "flex", alignItems: "center", height: ruleRoomPx }}
      >
        <div style={{ width: 12 * unit, height: 0.6 * unit, backgroundColor: theme.colors.accent }} />
      </Entering>
      <TextBlock
        layout={layout}
        text={meaning}
        startFrame={meaningStartFrame}
        emphasisColor={theme.colors.ink}
      />
    </SceneFrame>
  );
}

/** Frames the definition needs for its meaning to come in, and to be read. */
function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planDefinition(props).windows,
    texts: [overlay.term, overlay.pronunciation, overlay.meaning],
    timeline,
  });
}

/** Frames at which the definition's picture changes. */
function changeFrames(props: Props): number[] {
  return windowFrames(planDefinition(props).windows);
}

/** Combined height of the term, pronunciation and meaning, in pixels. */
function contentHeightPx(props: Props): number {
  const { term, pronunciation, meaning, ruleRoomPx, gapPx } = planDefinition(props);

  return term.heightPx + (pronunciation ? gapPx + pronunciation.heightPx : 0) + ruleRoomPx + meaning.heightPx;
}

/** Places, sizes and times of a definition. */
function planDefinition({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const ruleRoomPx = 7 * unit;
  const gapPx = 1.2 * unit;

  const term = fitText([{ text: overlay.term, isEmphasized: false }], {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: 0.4 * box.height,
    maxFontSizePx: frameLayout.type.display,
    minFontSizePx: frameLayout.type.subtitle,
    lineHeight: 1.1,
    maxLines: 2,
  });
  // Phonetic symbols have no capitals, and stand closer than labels.
  const phonetic: Face = { ...theme.faces.body, weight: 400, letterSpacing: "0.01em" };
  const pronunciation = overlay.pronunciation
    ? fitText([{ text: overlay.pronunciation, isEmphasized: false }], {
        face: phonetic,
        language,
        widthPx: box.width,
        heightPx: 0.12 * box.height,
        maxFontSizePx: frameLayout.type.subtitle,
        minFontSizePx: frameLayout.type.label,
        lineHeight: 1.3,
        maxLines: 1,
      })
    : undefined;
  const meaning = fitText(overlay.meaning, {
    face: theme.faces.body,
    language,
    widthPx: box.width,
    heightPx: box.height - term.heightPx - ruleRoomPx - (pronunciation ? pronunciation.heightPx + gapPx : 0),
    maxFontSizePx: frameLayout.type.title,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.3,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const [, meaningStartFrame = fromFrame] = partStartFrames(layout, scene, 2, fromFrame);
  // The term appears before it is spoken: people look up an entry, then read it.
  const termStartFrame = layout.startFrame;
  const windows: ChangeWindow[] = [
    ...textWindows(termStartFrame, term, theme),
    ...(pronunciation
      ? textWindows(termStartFrame + theme.motion.staggerInFrames, pronunciation, theme)
      : []),
    entranceWindow(meaningStartFrame, theme),
    ...textWindows(meaningStartFrame, meaning, theme),
  ];

  return {
    layout,
    term,
    pronunciation,
    meaning,
    termStartFrame,
    meaningStartFrame,
    ruleRoomPx,
    gapPx,
    windows,
  };
}

/** The definition scene: its component, minimum duration, change frames and content height. */
export const definitionScene: SceneDefinition<"definition"> = {
  Component: DefinitionScene,
  minimumDurationInFrames,
  changeFrames,
  contentHeightPx,
};
