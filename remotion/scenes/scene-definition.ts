import type { FunctionComponent } from "react";
import type { Box } from "../layout/frame-layout";
import type { MovingPart } from "../motion/moving-part";
import type { OverlayKind, OverlayOf, Scene, Timeline } from "../timeline/schema";

/** The input for planning a scene: its overlay, and the scene and timeline that it belongs to. */
export type SceneProps<Kind extends OverlayKind> = {
  overlay: OverlayOf<Kind>;
  scene: Scene;
  timeline: Timeline;
};

/** A moving part and where it paints, in pixels; anywhere in the content's box if `box` is absent. */
export type ScenePart = MovingPart & { box?: Box };

/** Props of every scene component: what it draws, and the base URL of the files of its illustrations. */
export type SceneComponentProps<Kind extends OverlayKind> = SceneProps<Kind> & { mediaBaseUrl: string };

/** What each file under `remotion/scenes` exports for its overlay kind. */
export type SceneDefinition<Kind extends OverlayKind> = {
  Component: FunctionComponent<SceneComponentProps<Kind>>;
  /** Frames that the scene needs at least to be read, regardless of the narration's length and other scenes. */
  minimumDurationInFrames: (props: SceneProps<Kind>) => number;
  /**
   * Sorted frames, counted from the scene's start, at which the picture differs from the frame before; the first
   * is 0. Between two of them the picture does not change by one pixel (captions are not part of it).
   */
  changeFrames: (props: SceneProps<Kind>) => number[];
  /**
   * The parts of the whole picture in drawing order, if only entrances and ink change it: each part is then drawn once. If something
   * counts, grows or changes its colour, there are none, and the picture of each change frame is drawn.
   */
  parts?: (props: SceneProps<Kind>) => ScenePart[];
  /** Whether its parts' drawings are shown; words may leave them no room. */
  showsPartIllustrations?: (props: SceneProps<Kind>) => boolean;
  /** Height of the content in pixels, if it does not fill the scene's box. The picture is cropped to it. */
  contentHeightPx?: (props: SceneProps<Kind>) => number;
};
