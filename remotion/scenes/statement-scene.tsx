import { entranceWindow } from "../motion/entrance";
import { windowFrames, type PaintWindow } from "../motion/paint-window";
import { Entering } from "./parts/entering";
import { LineIcon } from "./parts/line-icon";
import { SceneFrame } from "./parts/scene-frame";
import { SpokenText } from "./parts/spoken-text";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import { getSetting } from "./setting";
import { fitText } from "./text/fit-text";
import { spokenWindows } from "./text/spoken-windows";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"statement">;

function planStatement({ overlay, scene, timeline }: Props) {
  const setting = getSetting({ scene, timeline });
  const { box, stage, theme, unit, language } = setting;
  const iconPx = overlay.icon ? 17 * unit : 0;
  const iconRoomPx = overlay.icon ? iconPx + 5 * unit : 0;

  const text = fitText(overlay.text, {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: box.height - iconRoomPx,
    maxFontSizePx: 0.85 * stage.type.display,
    minFontSizePx: stage.type.small,
    lineHeight: 1.14,
    maxCharactersPerLine: setting.maxCharactersPerLine,
  });
  const inkWindows = scene.showsCaptions
    ? new Map<number, PaintWindow>()
    : spokenWindows(text, scene.captions, setting);
  const windows = [
    ...textWindows(setting.startFrame, text, theme),
    ...inkWindows.values(),
    ...(overlay.icon ? [entranceWindow(setting.startFrame, theme)] : []),
  ];

  return { setting, text, iconPx, iconRoomPx, inkWindows, windows };
}

/** One sentence, large. Where its words are the narration, they are inked as they are spoken. */
export function StatementScene(props: Props) {
  const { setting, text, iconPx, inkWindows } = planStatement(props);
  const { icon } = props.overlay;

  return (
    <SceneFrame setting={setting}>
      {icon && (
        <Entering
          setting={setting}
          startFrame={setting.startFrame}
          style={{ marginBottom: 5 * setting.unit }}
        >
          <LineIcon icon={icon} sizePx={iconPx} strokeWidth={1} />
        </Entering>
      )}
      <SpokenText setting={setting} text={text} windows={inkWindows} />
    </SceneFrame>
  );
}

/** Frames the statement needs to come in, be spoken and be read. */
export function statementMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planStatement(props).windows,
    texts: [overlay.text],
    fps: timeline.fps,
  });
}

/** Frames at which the statement's picture changes. */
export function statementPaintFrames(props: Props): number[] {
  return windowFrames(planStatement(props).windows);
}

/** How high icon and sentence are together, in pixels. */
export function statementContentHeightPx(props: Props): number {
  const { text, iconRoomPx } = planStatement(props);

  return iconRoomPx + text.heightPx;
}
