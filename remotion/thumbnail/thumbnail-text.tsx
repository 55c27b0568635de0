import { useLayoutEffect, useRef } from "react";
import type { Box } from "../layout/frame-layout";
import type { Theme } from "../themes/theme";
import type { RichText } from "../timeline/schema";

type ThumbnailTextProps = { text: RichText; theme: Theme; box: Box; shortSide: number };

/** Of the picture's shorter side: 14 to 20 % (art direction), and less only for a word that would have to be broken. */
const largest = 0.2;
const smallest = 0.1;
const step = 0.005;

/** The words of a thumbnail, as large as the box lets them be. */
export function ThumbnailText({ text, theme, box, shortSide }: ThumbnailTextProps) {
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
