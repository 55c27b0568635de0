import type { FunctionComponent } from "react";
import type { Box } from "../layout/frame-layout";
import type { MovingPart } from "../motion/moving-part";
import type { OverlayKind, OverlayOf, Scene, Timeline } from "../timeline/schema";

/** What a scene is planned by: its overlay, and the scene and timeline that it stands in. */
export type SceneProps<Kind extends OverlayKind> = {
  overlay: OverlayOf<Kind>;
  scene: Scene;
  timeline: Timeline;
};

/** A moving part and where it paints, in pixels; anywhere in the content's box if that is not known. */
export type ScenePart = MovingPart & { box?: Box };

/** Props of every scene component: what it draws, and from where the files of its illustrations are fetched. */
export type SceneComponentProps<Kind extends OverlayKind> = SceneProps<Kind> & { mediaBaseUrl: string };

/** What each file under `remotion/scenes` exports for its overlay kind. */
export type SceneDefinition<Kind extends OverlayKind> = {
  Component: FunctionComponent<SceneComponentProps<Kind>>;
  /** The least time the scene needs to be read, whatever the narration's length and the timeline's other scenes. */
  minimumDurationInFrames: (props: SceneProps<Kind>) => number;
  /**
   * Sorted frames, counted from the scene's start, at which the picture differs from the frame before; the first
   * is 0. Between two of them the picture does not change by one pixel (captions are not part of it).
   */
  changeFrames: (props: SceneProps<Kind>) => number[];
  /**
   * What all of it is made of, in the order of drawing, where nothing but entrances and ink ever changes the picture: then each part is drawn
   * once. Where something counts, grows or changes its colour, there are none, and the picture of each change frame is drawn.
   */
  parts?: (props: SceneProps<Kind>) => ScenePart[];
  /** Whether its parts' drawings are shown, where words may leave them no room. */
  showsPartIllustrations?: (props: SceneProps<Kind>) => boolean;
  /** How high its parts are, in pixels, where they do not fill the scene's box. What is drawn is cut to it. */
  contentHeightPx?: (props: SceneProps<Kind>) => number;
};
