import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { Easing, interpolate, useCurrentFrame } from "remotion";
import { type FrameLayout, getFrameLayout } from "../layout/frame-layout";
import type { Theme } from "../themes/theme";
import { getTheme } from "../themes/themes";
import type { CaptionStyle, Scene, Timeline } from "../timeline/schema";
import { buildCaptionPages, type CaptionPage } from "./build-caption-pages";
import { captionBacking } from "./caption-backing";
import { pageFrames, popEntranceInFrames, tokenFrames } from "./caption-change-frames";

const lineHeight = 1.25;
const popScale = 1.3;

/** The captions of a scene, in the band at its foot. */
export function CaptionTrack({ scene, timeline }: { scene: Scene; timeline: Timeline }) {
  const frame = useCurrentFrame();
  const pages = useMemo(() => buildCaptionPages(scene, timeline), [scene, timeline]);
  const page = pages.find((candidate) => {
    const { from, until } = pageFrames(candidate, timeline.fps);

    return frame >= from && frame < until;
  });

  if (!page) return null;

  return (
    <CaptionPageView
      page={page}
      framesSinceStart={frame - pageFrames(page, timeline.fps).from}
      spokenTokenCount={tokenFrames(page, timeline.fps).filter((tokenFrame) => tokenFrame <= frame).length}
      captionStyle={timeline.captionStyle}
      theme={getTheme(timeline)}
      frameLayout={getFrameLayout(timeline)}
      // A map's land fills the picture, as a photo does.
      isOverPicture={scene.background.kind !== "backdrop" || scene.overlay.kind === "map"}
    />
  );
}

type CaptionPageViewProps = {
  page: CaptionPage;
  framesSinceStart: number;
  /** How many of the page's tokens have begun to be spoken. */
  spokenTokenCount: number;
  captionStyle: CaptionStyle;
  theme: Theme;
  frameLayout: FrameLayout;
  isOverPicture: boolean;
};

/** One page of captions at the foot of the caption band, and never wider than the band. */
function CaptionPageView(props: CaptionPageViewProps) {
  const { page, framesSinceStart, spokenTokenCount, captionStyle, theme, frameLayout, isOverPicture } = props;
  const isPop = captionStyle === "pop";
  const { family, weight, letterSpacing } = isPop ? theme.faces.headline : theme.faces.body;
  const backing = captionBacking({ theme, isOverPicture, isOutlined: isPop });
  const fontSize = frameLayout.type.caption * (isPop ? popScale : 1);
  const textRef = useFittedFontSize({ fontSize, maximumWidth: frameLayout.captionBand.width, page });
  const lineStarts = page.lines.map((_, index) =>
    page.lines.slice(0, index).reduce((sum, { tokens }) => sum + tokens.length, 0),
  );

  return (
    <div
      style={{
        position: "absolute",
        left: frameLayout.captionBand.x,
        top: frameLayout.captionBand.y,
        width: frameLayout.captionBand.width,
        height: frameLayout.captionBand.height,
        display: "flex",
        alignItems: "flex-end",
        justifyContent: "center",
        fontFamily: family,
        // Captions are read at a glance, so they are heavier than the same face in a scene.
        fontWeight: Math.min(800, weight + 120),
        letterSpacing,
        lineHeight,
        transform: isPop ? `scale(${popInScale(framesSinceStart)})` : undefined,
        transformOrigin: "50% 85%",
      }}
    >
      <div ref={textRef} style={{ whiteSpace: "pre", textAlign: "center", ...backing.page }}>
        {page.lines.map(({ tokens }, lineIndex) => (
          <div key={lineIndex}>
            <span style={backing.line}>
              {tokens.map(({ text, isEmphasized }, index) => {
                const place = (lineStarts[lineIndex] ?? 0) + index;
                const isSpoken = place < spokenTokenCount;
                const isBeingSpoken = place === spokenTokenCount - 1;

                return (
                  <span
                    key={index}
                    style={captionTokenStyle({ captionStyle, theme, isEmphasized, isSpoken, isBeingSpoken })}
                  >
                    {text}
                  </span>
                );
              })}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function popInScale(framesSinceStart: number): number {
  return interpolate(framesSinceStart, [0, popEntranceInFrames], [0.82, 1], {
    easing: Easing.bezier(0.16, 1, 0.3, 1),
    extrapolateRight: "clamp",
  });
}

type FittedFontSizeInput = { fontSize: number; maximumWidth: number; page: CaptionPage };

/**
 * A ref for an element that does not wrap. The element gets `fontSize` (pixels), or a smaller size that keeps it within
 * `maximumWidth`. It is measured in a layout effect, so that no frame is shot before.
 */
function useFittedFontSize({
  fontSize,
  maximumWidth,
  page,
}: FittedFontSizeInput): RefObject<HTMLDivElement | null> {
  const elementRef = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = elementRef.current;
    if (!element) return;

    let size = fontSize;
    element.style.fontSize = `${size}px`;

    // Faces with optical sizes run wider at smaller sizes, so the first smaller size may still be too wide.
    for (let tries = 0; tries < 4 && element.offsetWidth > maximumWidth; tries += 1) {
      size *= maximumWidth / element.offsetWidth;
      element.style.fontSize = `${size}px`;
    }
  }, [fontSize, maximumWidth, page]);

  return elementRef;
}

type TokenState = {
  captionStyle: CaptionStyle;
  theme: Theme;
  isEmphasized: boolean;
  /** Whether its time has begun; it may be over. */
  isSpoken: boolean;
  isBeingSpoken: boolean;
};

/**
 * The style of a caption's word. Only its colour depends on what is being spoken: a change of weight or size would
 * move the words while they are read. In styles where colour marks the spoken word, weight marks emphasis.
 */
function captionTokenStyle(state: TokenState): CSSProperties {
  const { captionStyle, theme, isEmphasized, isSpoken, isBeingSpoken } = state;
  const { ink, accent } = theme.colors;

  switch (captionStyle) {
    case "plain":
    case "pop":
      return { color: isEmphasized ? accent : ink };

    case "highlight":
      return { color: isBeingSpoken ? accent : ink, fontWeight: isEmphasized ? 750 : undefined };

    case "karaoke":
      return { color: isSpoken ? accent : ink, fontWeight: isEmphasized ? 750 : undefined };
  }
}
