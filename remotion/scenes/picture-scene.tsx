import { windowFrames } from "../motion/paint-window";
import type { RichText } from "../timeline/schema";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import { getSetting, type Setting } from "./setting";
import { fitText } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"picture">;

function planPicture({ overlay, scene, timeline }: Props) {
  // The picture is the scene: no card over it, only a backing of the label's own size.
  const setting = getSetting({ scene, timeline, needsBacking: false });
  const { theme, stage } = setting;
  const label = fitLabel(overlay.label, theme.faces.body, stage.type.small, setting);
  const credit = fitLabel(toRichText(overlay.credit), theme.faces.label, stage.type.label, setting);
  const creditStartFrame = setting.startFrame + theme.motion.staggerInFrames;
  const windows = [
    ...(label ? textWindows(setting.startFrame, label, theme) : []),
    ...(credit ? textWindows(creditStartFrame, credit, theme) : []),
  ];

  return { setting, label, credit, creditStartFrame, windows };
}

/** Over a photo or footage: nothing, or what it shows and whose it is, small in the corner above the captions. */
export function PictureScene(props: Props) {
  const { setting, label, credit, creditStartFrame } = planPicture(props);
  const { colors } = setting.theme;

  return (
    <SceneFrame setting={setting} align="end">
      {label && (
        <TextBlock
          setting={setting}
          text={label}
          startFrame={setting.startFrame}
          lineStyle={backingStyle(setting, 1.6)}
        />
      )}
      {credit && (
        <TextBlock
          setting={setting}
          text={credit}
          startFrame={creditStartFrame}
          color={colors.mutedInk}
          lineStyle={backingStyle(setting, 1.6)}
        />
      )}
    </SceneFrame>
  );
}

function backingStyle({ theme, unit }: Setting, paddingInUnits: number) {
  return {
    width: "fit-content",
    paddingInline: paddingInUnits * unit,
    backgroundColor: theme.colors.backing,
  };
}

function fitLabel(
  text: RichText | undefined,
  face: Setting["theme"]["faces"]["body"],
  sizePx: number,
  setting: Setting,
) {
  if (!text || text.length === 0) return undefined;

  return fitText(text, {
    face,
    language: setting.language,
    widthPx: setting.box.width - 4 * setting.unit,
    heightPx: 0.25 * setting.box.height,
    maxFontSizePx: sizePx,
    minFontSizePx: setting.stage.type.label,
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
    fps: timeline.fps,
  });
}

/** Frames at which the label or credit changes; without them nothing is ever painted. */
export function picturePaintFrames(props: Props): number[] {
  const { windows } = planPicture(props);

  return windows.length > 0 ? windowFrames(windows) : [];
}

/** How high label and credit are together, in pixels. */
export function pictureContentHeightPx(props: Props): number {
  const { label, credit } = planPicture(props);

  return (label?.heightPx ?? 0) + (credit?.heightPx ?? 0);
}
