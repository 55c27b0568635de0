import { windowFrames } from "../motion/change-window";
import type { RichText } from "../timeline/schema";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import { getSceneLayout, type SceneLayout } from "../layout/scene-layout";
import { fitText } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"picture">;

function planPicture({ overlay, scene, timeline }: Props) {
  // The picture is the scene: no card over it, only a backing of the label's own size.
  const layout = getSceneLayout({ scene, timeline, needsBacking: false });
  const { theme, frameLayout } = layout;
  const label = fitLabel(overlay.label, theme.faces.body, frameLayout.type.small, layout);
  const credit = fitLabel(toRichText(overlay.credit), theme.faces.label, frameLayout.type.label, layout);
  const creditStartFrame = layout.startFrame + theme.motion.staggerInFrames;
  const windows = [
    ...(label ? textWindows(layout.startFrame, label, theme) : []),
    ...(credit ? textWindows(creditStartFrame, credit, theme) : []),
  ];

  return { layout, label, credit, creditStartFrame, windows };
}

/** Over a photo or footage: nothing, or a small label and credit in the corner above the captions. */
export function PictureScene(props: Props) {
  const { layout, label, credit, creditStartFrame } = planPicture(props);
  const { colors } = layout.theme;

  return (
    <SceneFrame layout={layout} align="end">
      {label && (
        <TextBlock
          layout={layout}
          text={label}
          startFrame={layout.startFrame}
          lineStyle={backingStyle(layout, 1.6)}
        />
      )}
      {credit && (
        <TextBlock
          layout={layout}
          text={credit}
          startFrame={creditStartFrame}
          color={colors.mutedInk}
          lineStyle={backingStyle(layout, 1.6)}
        />
      )}
    </SceneFrame>
  );
}

function backingStyle({ theme, unit }: SceneLayout, paddingInUnits: number) {
  return {
    width: "fit-content",
    paddingInline: paddingInUnits * unit,
    backgroundColor: theme.colors.backing,
  };
}

function fitLabel(
  text: RichText | undefined,
  face: SceneLayout["theme"]["faces"]["body"],
  sizePx: number,
  layout: SceneLayout,
) {
  if (!text || text.length === 0) return undefined;

  return fitText(text, {
    face,
    language: layout.language,
    widthPx: layout.box.width - 4 * layout.unit,
    heightPx: 0.25 * layout.box.height,
    maxFontSizePx: sizePx,
    minFontSizePx: layout.frameLayout.type.label,
    lineHeight: 1.5,
    maxLines: 2,
  });
}

function toRichText(text: string | undefined): RichText | undefined {
  return text ? [{ text, isEmphasized: false }] : undefined;
}

/** Frames the label and credit need to be read; a picture without them needs none of its own. */
export function pictureMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planPicture(props).windows,
    texts: [overlay.label, overlay.credit],
    timeline,
  });
}

/** Frames at which the label or credit changes; without them nothing is ever painted. */
export function pictureChangeFrames(props: Props): number[] {
  const { windows } = planPicture(props);

  return windows.length > 0 ? windowFrames(windows) : [];
}

/** Combined height of the label and credit, in pixels. */
export function pictureContentHeightPx(props: Props): number {
  const { label, credit } = planPicture(props);

  return (label?.heightPx ?? 0) + (credit?.heightPx ?? 0);
}
