import { AbsoluteFill, Freeze, useCurrentFrame } from "remotion";
import { CaptionTrack } from "../captions/caption-track";
import { FontGate } from "../fonts";
import { BackdropGrain, BackdropPattern } from "@/remotion/backgrounds/backdrop-background";
import { getTheme } from "../themes/themes";
import { LanguageRoot } from "./language-root";
import { OutgoingPicture } from "./outgoing-picture";
import { SceneContent } from "./scene-content";
import type { OverlayState, OverlayStatesProps, Timeline } from "./schema";

/**
 * Frame `i` shows the states of sheet `i` over nothing, one below the other. Most of a screenshot's time goes by
 * waiting for the browser, whatever its size: a sheet of many states waits once.
 */
export function OverlayStates({ timeline, mediaBaseUrl, sheets }: OverlayStatesProps) {
  const sheet = sheets[useCurrentFrame()] ?? [];

  return (
    <FontGate themeId={timeline.themeId} language={timeline.language} text={JSON.stringify(timeline.scenes)}>
      {sheet.map((state) => (
        <div
          // A new scene or layer is a new picture: nothing of the one before may be kept.
          key={`${state.sceneIndex} ${state.layer} ${state.top}`}
          style={{
            position: "absolute",
            top: state.top,
            width: state.box.width,
            height: state.box.height,
            overflow: "hidden",
          }}
        >
          <AbsoluteFill
            style={{
              left: -state.box.x,
              top: -state.box.y,
              width: timeline.width,
              height: timeline.height,
            }}
          >
            <Freeze frame={state.frame}>
              <LanguageRoot timeline={timeline}>
                <Layer state={state} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
              </LanguageRoot>
            </Freeze>
          </AbsoluteFill>
        </div>
      ))}
    </FontGate>
  );
}

type LayerProps = { state: OverlayState; timeline: Timeline; mediaBaseUrl: string };

function Layer({ state: { layer, sceneIndex }, timeline, mediaBaseUrl }: LayerProps) {
  const scene = timeline.scenes[sceneIndex];
  const outgoing = timeline.scenes[sceneIndex - 1];

  const backdrop = { theme: getTheme(timeline), width: timeline.width, height: timeline.height };

  switch (layer) {
    case "content":
      return scene && <SceneContent scene={scene} timeline={timeline} />;

    case "captions":
      return scene && <CaptionTrack scene={scene} timeline={timeline} />;

    case "backdrop":
      return (
        scene?.background.kind === "backdrop" && (
          <BackdropPattern {...backdrop} variant={scene.background.variant} />
        )
      );

    case "grain":
      return <BackdropGrain {...backdrop} />;

    case "outgoing":
      return outgoing && <OutgoingPicture scene={outgoing} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />;
  }
}
