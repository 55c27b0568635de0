import { Entering, entranceWindow } from "../../motion/entrance";
import { windowFrames } from "../../motion/change-window";
import { backingParts, SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import { readingDurationInFrames } from "../minimum-duration";
import type { ScenePart, SceneProps } from "../scene-definition";
import { getSceneLayout } from "../../layout/scene-layout";
import { fitText } from "../text/fit-text";
import { entranceParts } from "../text/text-parts";
import { textWindows } from "../text/text-windows";
import { ChapterHeadView, planChapterHead } from "./chapter-head";

type Props = SceneProps<"title">;

const lineHeight = 1.06;
/** More lines would be too small for a poster; a narrow picture has room for more of them. */
const maxLines = { landscape: 4, square: 5, short: 7 };

function planTitle({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const isOpening = overlay.level === "opening";

  const kicker = fitText([{ text: overlay.kicker ?? "", isEmphasized: false }], {
    face: theme.faces.label,
    language,
    widthPx: box.width - 10 * unit,
    heightPx: 2 * 1.3 * frameLayout.type.small,
    maxFontSizePx: frameLayout.type.small,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.3,
    maxLines: 2,
  });
  const chapterHead = overlay.chapter && planChapterHead(layout, overlay.chapter);
  // A rule close above a capital would look like its accent; a kicker separates them.
  const leastRuleRoomPx =
    chapterHead?.heightPx ?? kicker.heightPx + (kicker.heightPx > 0 ? 0.7 : 1.4) * frameLayout.type.small;

  const text = fitText(overlay.text, {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: box.height - leastRuleRoomPx,
    maxFontSizePx: isOpening ? frameLayout.type.display : frameLayout.type.headline,
    minFontSizePx: frameLayout.type.body,
    lineHeight,
    maxLines: maxLines[timeline.format] - (isOpening ? 0 : 1),
  });
  // Letters of tall scripts reach to the top of their line.
  const isTall = text.lineHeightPx > (lineHeight + 0.01) * text.fontSizePx;
  const ruleRoomPx = leastRuleRoomPx + (isTall ? 0.1 * text.fontSizePx : 0);
  const textStartFrame = layout.startFrame + (chapterHead ? 2 : 1) * theme.motion.staggerInFrames;
  const windows = [
    ...(chapterHead
      ? chapterHead.windows
      : [entranceWindow(layout.startFrame, theme), ...textWindows(layout.startFrame, kicker, theme)]),
    ...textWindows(textStartFrame, text, theme),
  ];

  return {
    layout,
    text,
    kicker,
    chapterHead,
    ruleRoomPx,
    textStartFrame,
    windows,
  };
}

/**
 * The hook of a video (`opening`), a rule with its kicker and the headline; or a later heading (`chapter`), below its number and the
 * progress of chapters.
 */
export function TitleScene(props: Props) {
  const { layout, text, kicker, chapterHead, ruleRoomPx, textStartFrame } = planTitle(props);
  const { theme, unit } = layout;
  const headline = <TextBlock layout={layout} text={text} startFrame={textStartFrame} />;
  if (chapterHead) {
    return (
      <SceneFrame layout={layout}>
        <div style={{ height: ruleRoomPx }}>
          <ChapterHeadView layout={layout} head={chapterHead} />
        </div>
        {headline}
      </SceneFrame>
    );
  }

  return (
    <SceneFrame layout={layout}>
      <div style={{ display: "flex", gap: 2.4 * unit, height: ruleRoomPx }}>
        <Entering
          layout={layout}
          startFrame={layout.startFrame}
          style={{
            width: 6 * unit,
            height: 0.55 * unit,
            marginTop: kicker.lineHeightPx / 2 - 0.3 * unit,
            backgroundColor: theme.colors.accent,
          }}
        />
        <TextBlock layout={layout} text={kicker} startFrame={layout.startFrame} />
      </div>
      {headline}
    </SceneFrame>
  );
}

/** Frames the title needs to come in and be read. */
export function titleMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planTitle(props).windows,
    texts: [overlay.text, overlay.kicker],
    timeline,
  });
}

/** Frames at which the title's picture changes. */
export function titleChangeFrames(props: Props): number[] {
  return windowFrames(planTitle(props).windows);
}

/** Its lines and the kicker or chapter head above them, and the backing over a picture. */
export function titleParts(props: Props): ScenePart[] {
  const { layout, windows } = planTitle(props);

  return [...backingParts(layout), ...entranceParts(windows)];
}

/** Combined height of the headline and what is above it, in pixels. */
export function titleContentHeightPx(props: Props): number {
  const { ruleRoomPx, text } = planTitle(props);

  return ruleRoomPx + text.heightPx;
}
