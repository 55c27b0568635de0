import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import { type BackdropPlace, backdropLayers, backdropDesign } from "./backdrop-layers";
import type { BackdropLayer } from "./backdrop-layer";

/** The theme's own moving ground. */
export function BackdropBackground({ themeId, variant, width, height }: BackdropPlace) {
  const frame = useCurrentFrame();
  const layers = useMemo(
    () => backdropLayers({ themeId, variant, width, height }),
    [themeId, variant, width, height],
  );

  return (
    <AbsoluteFill style={{ background: backdropDesign({ themeId, variant }).ground, overflow: "hidden" }}>
      {layers.map((layer) => {
        const { x, y } = layer.offset(frame);

        return (
          <AbsoluteFill
            key={layer.name}
            // The compositor gets a layer of its own, which it moves without drawing it anew in every frame.
            style={{ transform: `translate(${x}px, ${y}px)`, willChange: "transform" }}
          >
            <BackdropStill layer={layer} />
          </AbsoluteFill>
        );
      })}
    </AbsoluteFill>
  );
}

/** A layer of a backdrop at its place, before it moves. */
export function BackdropStill({ layer: { box, content } }: { layer: BackdropLayer }) {
  return (
    <div
      style={{
        position: "absolute",
        ...{ left: box.x, top: box.y, width: box.width, height: box.height },
        overflow: "hidden",
      }}
    >
      <div style={{ position: "absolute", left: -box.x, top: -box.y }}>{content}</div>
    </div>
  );
}
