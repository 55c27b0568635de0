import type { Box } from "../layout/frame-layout";
import { getSceneLayout, type SceneLayout } from "../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../motion/change-window";
import { Entering, entranceWindow } from "../motion/entrance";
import { msToFrames } from "../timing";
import type { PartIllustration } from "../timeline/schema";
import { PlainIllustration } from "./parts/plain-illustration";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneComponentProps, SceneDefinition, SceneProps } from "./scene-definition";
import { fitText } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"end-screen">;

/**
 * Shares of the picture's width: more than YouTube's own elements take (a video about a third, the button about a seventh), so that
 * our border stays visible around them.
 */
const videoWidthShare = 0.4;
const buttonWidthShare = 0.16;
const gapInUnits = 6;

/**
 * The last words of a video and, in landscape, places for the elements of YouTube's end screen: the next video, and the subscribe button
 * under the words. Other formats show words alone: a Short has no end screen.
 */
function EndScreenScene({ mediaBaseUrl, ...props }: SceneComponentProps<"end-screen">) {
  const { layout, text, next, places, placesStartFrame } = planEndScreen(props);
  const { theme, unit } = layout;
  const words = <TextBlock layout={layout} text={text} startFrame={layout.startFrame} />;
  if (!places) return <SceneFrame layout={layout}>{words}</SceneFrame>;

  const { column, button, video } = places;
  const [videoDrawing, buttonDrawing] = props.scene.partIllustrations ?? [];

  return (
    <SceneFrame layout={layout} fillsBox>
      <div style={{ position: "absolute", left: column.x, top: column.y, width: column.width }}>{words}</div>
      <Place
        {...{ layout, mediaBaseUrl }}
        illustration={buttonDrawing}
        box={button}
        startFrame={placesStartFrame}
        radius="50%"
      />
      {next && (
        <div style={{ position: "absolute", left: video.x, top: video.y - next.heightPx - 1.6 * unit }}>
          <TextBlock
            layout={layout}
            text={next}
            startFrame={placesStartFrame}
            color={theme.colors.mutedInk}
          />
        </div>
      )}
      <Place
        {...{ layout, mediaBaseUrl }}
        illustration={videoDrawing}
        box={video}
        startFrame={placesStartFrame + theme.motion.staggerInFrames}
        radius={theme.chart.barRadius * unit}
      />
    </SceneFrame>
  );
}

type PlaceProps = {
  layout: SceneLayout;
  mediaBaseUrl: string;
  /** Shown until somebody adds YouTube's element. */
  illustration: PartIllustration | null | undefined;
  box: Box;
  startFrame: number;
  radius: number | string;
};

/** A drawing's share of its place's height. */
const drawingShare = 0.74;

/** An area that YouTube covers with one of its elements. Until then, it is a card with a drawing, complete in itself. */
function Place({ layout, mediaBaseUrl, illustration, box, startFrame, radius }: PlaceProps) {
  const { colors, chart } = layout.theme;
  const sizePx = drawingShare * box.height;
  const inset = { left: (box.width - sizePx) / 2, top: (box.height - sizePx) / 2 };

  return (
    <Entering
      layout={layout}
      startFrame={startFrame}
      style={{ position: "absolute", left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <div
        style={{
          ...{ position: "absolute", inset: 0, borderRadius: radius, backgroundColor: colors.line },
          opacity: chart.isOutlined ? 0.3 : 0.5,
        }}
      />
      <div
        style={{
          ...{ position: "absolute", inset: 0, borderRadius: radius, boxSizing: "border-box" },
          border: `${Math.max(0.3, chart.lineWidth) * layout.unit}px solid ${colors.accent}`,
        }}
      />
      {illustration && (
        <PlainIllustration
          {...{ illustration, mediaBaseUrl, sizePx }}
          style={{ position: "absolute", ...inset }}
        />
      )}
    </Entering>
  );
}

/** In landscape, at least the time that the script gives the end screen; elsewhere, the time to read the words. */
function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;
  const reading = readingDurationInFrames({
    windows: planEndScreen(props).windows,
    texts: [overlay.text, overlay.next],
    timeline,
  });

  return timeline.format === "landscape"
    ? Math.max(reading, msToFrames(overlay.durationMs, timeline.fps))
    : reading;
}

/** Frames at which the end screen's picture changes. */
function changeFrames(props: Props): number[] {
  return windowFrames(planEndScreen(props).windows);
}

/** Places, sizes and times of an end screen. */
function planEndScreen({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const hasPlaces = timeline.format === "landscape";
  const areas = hasPlaces ? planAreas(layout) : undefined;
  const text = fitText(overlay.text, {
    face: theme.faces.headline,
    language,
    widthPx: areas?.column.width ?? box.width,
    heightPx: areas?.column.height ?? box.height,
    maxFontSizePx: frameLayout.type.headline,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.12,
  });
  const next =
    areas && overlay.next
      ? fitText(overlay.next, {
          face: theme.faces.label,
          language,
          widthPx: areas.video.width,
          heightPx: areas.overVideoPx,
          maxFontSizePx: frameLayout.type.small,
          minFontSizePx: frameLayout.type.label,
          lineHeight: 1.3,
          maxLines: 2,
        })
      : undefined;
  const placesStartFrame = layout.startFrame + theme.motion.entranceInFrames;
  const windows: ChangeWindow[] = [
    ...textWindows(layout.startFrame, text, theme),
    ...(next ? textWindows(placesStartFrame, next, theme) : []),
    ...(areas
      ? [
          entranceWindow(placesStartFrame, theme),
          entranceWindow(placesStartFrame + theme.motion.staggerInFrames, theme),
        ]
      : []),
  ];
  // Words and button stand together in the middle of the height, as the video does.
  const top = areas ? (areas.column.height - text.heightPx) / 2 : 0;

  return {
    layout,
    text,
    next,
    placesStartFrame,
    windows,
    places: areas && {
      video: areas.video,
      column: { ...areas.column, y: top },
      button: { ...areas.button, y: top + text.heightPx + gapInUnits * unit },
    },
  };
}

/** The areas of a landscape picture, relative to the scene's box: words above the button, and the video beside them. */
function planAreas({ box, frameLayout, unit, dir }: SceneLayout) {
  const videoWidth = videoWidthShare * frameLayout.width;
  const videoHeight = (videoWidth * 9) / 16;
  const buttonSize = buttonWidthShare * frameLayout.width;
  const columnWidth = box.width - videoWidth - gapInUnits * unit;
  const isLeftToRight = dir === "ltr";
  const columnX = isLeftToRight ? 0 : box.width - columnWidth;
  const videoY = (box.height - videoHeight) / 2;

  return {
    video: {
      ...{ x: isLeftToRight ? box.width - videoWidth : 0, y: videoY },
      ...{ width: videoWidth, height: videoHeight },
    },
    overVideoPx: videoY - 1.6 * unit,
    column: { x: columnX, width: columnWidth, height: box.height - buttonSize - gapInUnits * unit },
    button: {
      x: isLeftToRight ? columnX : columnX + columnWidth - buttonSize,
      ...{ y: 0, width: buttonSize, height: buttonSize },
    },
  };
}

/** The end-screen scene: its component, minimum duration and change frames. */
export const endScreenScene: SceneDefinition<"end-screen"> = {
  Component: EndScreenScene,
  minimumDurationInFrames,
  changeFrames,
};
