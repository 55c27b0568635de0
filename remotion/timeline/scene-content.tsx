import { getSceneDefinition } from "../scenes/registry";
import type { Scene, Timeline } from "./schema";

/** A scene's own overlay: what its kind draws. */
export function SceneContent({ scene, timeline }: { scene: Scene; timeline: Timeline }) {
  const { Component } = getSceneDefinition(scene.overlay.kind);

  return <Component overlay={scene.overlay} scene={scene} timeline={timeline} />;
}
