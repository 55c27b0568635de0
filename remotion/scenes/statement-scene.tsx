import { Entering, entranceWindow } from "../motion/entrance";
import { windowEndFrame, windowFrames, type ChangeWindow } from "../motion/change-window";
import { LineIcon } from "./parts/line-icon";
import { SceneFrame } from "./parts/scene-frame";
import { SpokenText } from "./parts/spoken-text";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import { getSceneLayout } from "../layout/scene-layout";
import { fitText } from "./text/fit-text";
import { spokenWindows, textWindows } from "./text/text-windows";

type Props = SceneProps<"statement">;

function planStatement({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const iconPx = overlay.icon ? 17 * unit : 0;
  const iconRoomPx = overlay.icon ? iconPx + 5 * unit : 0;

  const text = fitText(overlay.text, {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: box.height - iconRoomPx,
    maxFontSizePx: 0.85 * frameLayout.type.display,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.14,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const inkWindows = scene.showsCaptions
    ? new Map<number, ChangeWindow>()
    : spokenWindows(text, scene.captions, layout);
  const entrances = [
    ...textWindows(layout.startFrame, text, theme),
    ...(overlay.icon ? [entranceWindow(layout.startFrame, theme)] : []),
  ];

  return { layout, text, iconPx, iconRoomPx, inkWindows, entrances };
}

/** One sentence, large. Where its words are the narration, they are inked as they are spoken. */
export function StatementScene(props: Props) {
  const { layout, text, iconPx, inkWindows } = planStatement(props);
  const { icon } = props.overlay;

  return (
    <SceneFrame layout={layout}>
      {icon && (
        <Entering layout={layout} startFrame={layout.startFrame} style={{ marginBottom: 5 * layout.unit }}>
          <LineIcon icon={icon} sizePx={iconPx} strokeWidth={1} />
        </Entering>
      )}
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

/** How high icon and sentence are together, in pixels. */
export function statementContentHeightPx(props: Props): number {
  const { text, iconRoomPx } = planStatement(props);

  return iconRoomPx + text.heightPx;
}
