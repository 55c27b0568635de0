import { AbsoluteFill, Freeze, useCurrentFrame } from "remotion";
import { CaptionTrack } from "../captions/caption-track";
import { FontGate } from "../fonts";
import { BackdropStill } from "../backgrounds/backdrop-background";
import { backdropLayers } from "../backgrounds/backdrop-layers";
import { OnlyPart } from "../motion/only-part";
import { CloseUp } from "../scenes/close-up";
import { SceneIllustrations } from "../scenes/scene-illustrations";
import { LanguageRoot, OutgoingPicture, SceneContent } from "./scene-content";
import type { Timeline } from "./schema";
import type { OverlaySprite, OverlaySpritesProps } from "./schemas/sprites-schema";

/**
 * Frame `i` shows the sprites of sheet `i` on a transparent ground, one below the other. A screenshot mostly waits for the
 * browser, whatever its size: a sheet of many sprites waits once.
 */
export function OverlaySprites({ timeline, mediaBaseUrl, sheets }: OverlaySpritesProps) {
  const sheet = sheets[useCurrentFrame()] ?? [];

  return (
    <FontGate themeId={timeline.themeId} language={timeline.language} text={JSON.stringify(timeline.scenes)}>
      {sheet.map((sprite) => (
        <div
          // A new scene or layer is a new picture: it must not reuse elements of the one before.
          key={`${sprite.sceneIndex} ${sprite.layer} ${JSON.stringify(sprite.part)} ${sprite.top}`}
          style={{
            position: "absolute",
            top: sprite.top,
            width: sprite.box.width,
            height: sprite.box.height,
            overflow: "hidden",
          }}
        >
          <AbsoluteFill
            style={{
              left: -sprite.box.x,
              top: -sprite.box.y,
              width: timeline.width,
              height: timeline.height,
            }}
          >
            <Freeze frame={sprite.frame}>
              <LanguageRoot timeline={timeline}>
                <OnlyPart part={sprite.part}>
                  <Layer sprite={sprite} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
                </OnlyPart>
              </LanguageRoot>
            </Freeze>
          </AbsoluteFill>
        </div>
      ))}
    </FontGate>
  );
}

type LayerProps = { sprite: OverlaySprite; timeline: Timeline; mediaBaseUrl: string };

function Layer({ sprite: { layer, backdropLayer, sceneIndex }, timeline, mediaBaseUrl }: LayerProps) {
  const scene = timeline.scenes[sceneIndex];
  const outgoing = timeline.scenes[sceneIndex - 1];

  switch (layer) {
    case "close-up":
      return scene && <CloseUp scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />;

    case "illustrations":
      return scene && <SceneIllustrations scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />;

    case "content":
      return scene && <SceneContent scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />;

    case "captions":
      return scene && <CaptionTrack scene={scene} timeline={timeline} />;

    case "backdrop":
      return (
        scene?.background.kind === "backdrop" &&
        backdropLayers({ ...timeline, ...scene.background })
          .filter(({ name }) => name === backdropLayer)
          .map((each) => <BackdropStill key={each.name} layer={each} />)
      );

    case "outgoing":
      return (
        outgoing && (
          <OutgoingPicture
            scene={outgoing}
            timeline={timeline}
            mediaBaseUrl={mediaBaseUrl}
            // A clip's picture comes from ffmpeg: Remotion would keep 300 MiB of a 2160p clip.
            isOverlayOnly={outgoing.background.kind === "footage"}
          />
        )
      );
  }
}
