import { useCurrentFrame } from "remotion";
import { partStartFrames } from "../../layout/scene-layout";
import { windowFrames } from "../../motion/change-window";
import { countUpValue, countUpWindow } from "../../motion/count-up";
import { lineDrawWindow } from "../../motion/draw";
import { Entering, entranceWindow } from "../../motion/entrance";
import { faceStyle } from "../../themes/theme";
import { formatFigure } from "../chart/format-figure";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneDefinition, SceneProps } from "../scene-definition";
import { fitText } from "../text/fit-text";
import { BesideView } from "./beside-view";
import { besideHeightPx, planBeside } from "./plan-beside";
import { Donut, Waffle } from "./share-picture";

type Props = SceneProps<"part-of-whole">;

/** A share drawn as part of a ring with its figure inside, or as some of a hundred squares. Its one part is the share. */
export const partOfWholeScene: SceneDefinition<"part-of-whole"> = {
  Component: PartOfWholeScene,
  minimumDurationInFrames: (props) =>
    readingDurationInFrames({
      windows: planShare(props).windows,
      texts: [props.overlay.label, formatFigure(props.overlay.figure, props.timeline.language)],
      timeline: props.timeline,
    }),
  changeFrames: (props) => windowFrames(planShare(props).windows),
  contentHeightPx: (props) => besideHeightPx(planShare(props)),
};

function PartOfWholeScene(props: Props) {
  const share = planShare(props);
  const { layout, picturePx, figure, startFrame, drawWindow, countWindow } = share;
  const { percent, form } = props.overlay;
  const { value, decimals } = props.overlay.figure;
  const frame = useCurrentFrame();
  const shown = formatFigure(
    { ...props.overlay.figure, value: countUpValue(frame, countWindow, value, decimals) },
    layout.language,
  );
  const picture = { layout, percent, window: drawWindow, sizePx: picturePx.width };

  return (
    <BesideView beside={share}>
      {form === "waffle" ? (
        <Waffle {...picture} />
      ) : (
        <>
          <Donut {...picture} />
          <div
            style={{
              position: "absolute",
              inset: 0,
              display: "flex",
              alignItems: "center",
              justifyContent: "center",
            }}
          >
            <Entering
              layout={layout}
              startFrame={startFrame}
              style={{
                ...faceStyle(figure.face),
                fontSize: figure.fontSizePx,
                lineHeight: `${figure.lineHeightPx}px`,
                whiteSpace: "pre",
              }}
            >
              {shown}
            </Entering>
          </div>
        </>
      )}
    </BesideView>
  );
}

/** Room inside a donut's ring, as a share of its diameter. */
const insideShare = 0.58;

function planShare({ overlay, scene, timeline }: Props) {
  const beside = planBeside({ scene, timeline, label: overlay.label, aspectRatio: 1 });
  const { layout, picturePx } = beside;
  const { theme, language, fps, frameLayout } = layout;
  const [startFrame = 0] = partStartFrames(
    layout,
    scene,
    1,
    layout.startFrame + theme.motion.staggerInFrames,
  );
  const insidePx = insideShare * picturePx.width;
  // Sized for the final value: the number is never wider while it counts.
  const figure = fitText([{ text: formatFigure(overlay.figure, language), isEmphasized: false }], {
    face: theme.faces.headline,
    language,
    widthPx: insidePx,
    heightPx: 0.6 * insidePx,
    maxFontSizePx: 0.46 * insidePx,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.1,
    maxLines: 1,
  });
  const drawWindow = lineDrawWindow(startFrame, fps);
  const countWindow = countUpWindow(startFrame, fps);

  return {
    ...beside,
    figure,
    startFrame,
    drawWindow,
    countWindow,
    windows: [...beside.windows, drawWindow, countWindow, entranceWindow(startFrame, theme)],
  };
}
