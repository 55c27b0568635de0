import { useLayoutEffect, useRef } from "react";
import { AbsoluteFill } from "remotion";
import { FontGate } from "../fonts";
import { Background } from "../backgrounds/background";
import { type Box, getFrameLayout } from "../layout/frame-layout";
import { SetIllustration } from "../scenes/parts/illustration";
import type { Theme } from "../themes/theme";
import { getTheme } from "../themes/themes";
import type { RichText, ThumbnailProps } from "../timeline/schema";

/** Share of the longer side that the words have to themselves when there is something to see beside or, where the picture
 * is not wide, below them. */
const textShare = 0.54;

/** The picture that sells the video, in the video's shape: few big words and one subject, readable at 168x94. */
export function Thumbnail(props: ThumbnailProps) {
  const { themeId, language, dir, text, illustration, background, width, height, mediaBaseUrl } = props;
  const theme = getTheme(props);
  const { margin, unit } = getFrameLayout(props);
  const isOverPicture = background.kind !== "backdrop";
  const hasSubject = isOverPicture || illustration !== undefined;
  const isWide = width > height;
  const shortSide = Math.min(width, height);
  const panel = {
    width: isWide ? textShare * width : width,
    height: isWide ? height : textShare * height,
  };
  const rest = isWide
    ? { x: panel.width, y: 0, width: width - panel.width - margin, height }
    : { x: 0, y: panel.height, width, height: height - panel.height - margin };
  // The middle of the picture comes to stand in the middle of what the words leave of it.
  const shift = isOverPicture ? (textShare / 2) * 100 : 0;
  const edge = `${1.2 * unit}px solid ${theme.colors.accent}`;

  return (
    <FontGate themeId={themeId} language={language} text={text.map((run) => run.text).join("")}>
      <AbsoluteFill
        lang={language}
        dir={dir}
        style={{ fontSynthesis: "none", color: theme.colors.ink, overflow: "hidden" }}
      >
        <AbsoluteFill style={{ translate: isWide ? `${dir === "ltr" ? shift : -shift}%` : `0 ${shift}%` }}>
          <Background
            background={background}
            durationInFrames={1}
            timeline={props}
            mediaBaseUrl={mediaBaseUrl}
          />
        </AbsoluteFill>
        {isOverPicture && (
          <div
            style={{
              position: "absolute",
              top: 0,
              insetInlineStart: 0,
              ...panel,
              background: theme.colors.backing,
              ...(isWide ? { borderInlineEnd: edge } : { borderBottom: edge }),
            }}
          />
        )}
        {illustration && !isOverPicture && (
          <SetIllustration
            illustration={illustration}
            mediaBaseUrl={mediaBaseUrl}
            theme={theme}
            box={placeSubject(props, rest, Math.min(0.68 * shortSide, rest.width, rest.height))}
          />
        )}
        <ThumbnailText
          text={text}
          theme={theme}
          box={{
            x: margin,
            y: margin,
            width: (hasSubject ? panel.width : width) - 2 * margin,
            height: (hasSubject ? panel.height : height) - 2 * margin,
          }}
          shortSide={shortSide}
        />
      </AbsoluteFill>
    </FontGate>
  );
}

/**
 * A square for the one subject of a thumbnail without a picture: half-way up what the words leave (`rest`, whose `x` counts from
 * the start of the line), at the end of a wide picture and in the middle of another.
 */
function placeSubject({ width, height, dir }: ThumbnailProps, rest: Box, size: number): Box {
  const fromStart = rest.x + (width > height ? rest.width - size : (rest.width - size) / 2);

  return {
    x: dir === "ltr" ? fromStart : width - fromStart - size,
    y: rest.y + (rest.height - size) / 2,
    width: size,
    height: size,
  };
}

/** Of the picture's shorter side: 14 to 20 % (art direction), and less only for a word that would have to be broken. */
const largest = 0.2;
const smallest = 0.1;
const step = 0.005;

type ThumbnailTextProps = { text: RichText; theme: Theme; box: Box; shortSide: number };

/** The words of a thumbnail, as large as the box lets them be. */
function ThumbnailText({ text, theme, box, shortSide }: ThumbnailTextProps) {
  const textRef = useRef<HTMLDivElement>(null);
  const { family, letterSpacing } = theme.faces.headline;

  useLayoutEffect(() => {
    const element = textRef.current;
    if (!element) return;

    element.style.overflowWrap = "normal";

    for (let size = largest; size >= smallest; size -= step) {
      element.style.fontSize = `${size * shortSide}px`;
      // The browser gives whole pixels, rounded.
      if (element.scrollWidth <= Math.ceil(box.width) && element.offsetHeight <= Math.ceil(box.height))
        return;
    }

    element.style.overflowWrap = "anywhere";
  }, [text, box.width, box.height, shortSide]);

  return (
    <div
      style={{
        position: "absolute",
        insetInlineStart: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        display: "flex",
        alignItems: "center",
      }}
    >
      <div
        ref={textRef}
        style={{
          width: box.width,
          fontFamily: family,
          fontWeight: 800,
          letterSpacing,
          lineHeight: 1.02,
          textWrap: "balance",
        }}
      >
        {text.map((run, index) => (
          <span key={index} style={{ color: run.isEmphasized ? theme.colors.accent : undefined }}>
            {run.text}
          </span>
        ))}
      </div>
    </div>
  );
}
