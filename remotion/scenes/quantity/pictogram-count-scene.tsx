import type { ReactNode } from "react";
import { partStartFrames } from "../../layout/scene-layout";
import { Entering, entranceWindow } from "../../motion/entrance";
import { windowFrames } from "../../motion/change-window";
import { readingDurationInFrames } from "../minimum-duration";
import { PlainIllustration } from "../parts/plain-illustration";
import type { SceneComponentProps, SceneDefinition, SceneProps } from "../scene-definition";
import { arrangeGrid } from "./arrange-grid";
import { BesideView } from "./beside-view";
import { besideHeightPx, planBeside } from "./plan-beside";

type Props = SceneProps<"pictogram-count">;

/** Shares of a cell: the rest separates neighbours. Drawings include some room of their own. */
const cellShares = { drawing: 0.88, disc: 0.78 };
/** Opacity of drawings that do not count. */
const uncountedOpacity = 0.2;
/** Aspect ratio of the room for the things, beside or above their words. */
const roomShapes = { landscape: 1.15, square: 1.8, short: 1.3 };
/** Counting takes at most this long, however many things there are. */
const mostCountingMs = 1500;

/** Things counted out one by one; those that do not count are faint. Its one part is the count. */
export const pictogramCountScene: SceneDefinition<"pictogram-count"> = {
  Component: PictogramCountScene,
  minimumDurationInFrames: (props) =>
    readingDurationInFrames({
      windows: planPictogram(props).windows,
      texts: [props.overlay.label],
      timeline: props.timeline,
    }),
  changeFrames: (props) => windowFrames(planPictogram(props).windows),
  contentHeightPx: (props) => besideHeightPx(planPictogram(props)),
};

function PictogramCountScene({ mediaBaseUrl, ...props }: SceneComponentProps<"pictogram-count">) {
  const pictogram = planPictogram(props);
  const { layout, grid, cellPx, startFrames } = pictogram;
  const { count, total } = props.overlay;
  const { colors } = layout.theme;
  const illustration = props.scene.partIllustrations?.[0];
  const sizePx = cellShares[illustration ? "drawing" : "disc"] * cellPx;
  const drawThing = (counts: boolean): ReactNode =>
    illustration ? (
      <PlainIllustration
        {...{ illustration, mediaBaseUrl, sizePx }}
        style={counts ? {} : { opacity: uncountedOpacity }}
      />
    ) : (
      <div
        style={{
          width: sizePx,
          height: sizePx,
          borderRadius: "50%",
          backgroundColor: counts ? colors.accent : colors.line,
        }}
      />
    );

  return (
    <BesideView beside={pictogram}>
      {Array.from({ length: total }, (_, index) => {
        const place = {
          position: "absolute",
          insetInlineStart: (index % grid.columnCount) * cellPx,
          top: Math.floor(index / grid.columnCount) * cellPx + (cellPx - sizePx) / 2,
        } as const;

        return (
          <div key={index}>
            {count < total && <div style={place}>{drawThing(false)}</div>}
            {index < count && (
              <Entering layout={layout} startFrame={startFrames[index] ?? 0} style={place}>
                {drawThing(true)}
              </Entering>
            )}
          </div>
        );
      })}
    </BesideView>
  );
}

function planPictogram({ overlay, scene, timeline }: Props) {
  const { count, total, label } = overlay;
  const grid = arrangeGrid(total, label.length === 0 ? 2 : roomShapes[timeline.format]);
  const beside = planBeside({ scene, timeline, label, aspectRatio: grid.columnCount / grid.rowCount });
  const { layout, picturePx } = beside;
  const { motion } = layout.theme;
  const [firstFrame = 0] = partStartFrames(layout, scene, 1, layout.startFrame + motion.staggerInFrames);
  const mostFrames = (mostCountingMs / 1000) * layout.fps;
  const stepInFrames = Math.min(2 * motion.staggerInFrames, mostFrames / Math.max(1, count));
  const startFrames = Array.from(
    { length: count },
    (_, index) => firstFrame + Math.floor(index * stepInFrames),
  );

  return {
    ...beside,
    grid,
    cellPx: picturePx.width / grid.columnCount,
    startFrames,
    windows: [
      ...beside.windows,
      ...startFrames.map((startFrame) => entranceWindow(startFrame, layout.theme)),
    ],
  };
}
