import { type CSSProperties, useLayoutEffect, useRef } from "react";
import type { Box } from "../layout/frame-layout";
import { leastLineHeight } from "../scenes/text/fit-text";
import type { Theme } from "../themes/theme";
import type { RichText } from "../timeline/schema";
import { plainWords } from "./thumbnail-words";
import type { WordsLook } from "./words-look";

type FittedWordsProps = {
  text: RichText;
  theme: Theme;
  language: string;
  box: Box;
  look: WordsLook;
  /** Of the font size; tall scripts and plates get more. */
  lineHeight?: number;
  /** In pixels. From the second on, words are broken rather than made smaller. */
  sizes: { largest: number; smallest: number };
  align: "start" | "center";
  /** Where in the box the words stand, if they leave some of it. */
  rest: "start" | "center" | "end";
};

const steps = 40;
/** More are a list. */
const mostLines = 4;
/** Says whether emphasised words stay whole, which is tried first. */
const wholeWords = "--whole-words";
const usualLineHeight = 1.02;

/** Words as large as their box lets them be. */
export function FittedWords(props: FittedWordsProps) {
  const { text, theme, language, box, look, sizes, align, rest, lineHeight = usualLineHeight } = props;
  const wordsRef = useRef<HTMLDivElement>(null);
  const { family, letterSpacing } = theme.faces.headline;
  const { largest, smallest } = sizes;
  const lineHeightShare = Math.max(lineHeight, lineHeightOf(look), leastLineHeight(plainWords(text)));

  useLayoutEffect(() => {
    const element = wordsRef.current;
    if (!element) return;

    element.style.overflowWrap = "normal";
    element.style.setProperty(wholeWords, "nowrap");

    for (let step = 0; step <= steps; step += 1) {
      const fontSizePx = largest - (step / steps) * (largest - smallest);
      const heightPx = Math.min(box.height, (mostLines + 0.5) * lineHeightShare * fontSizePx);
      element.style.fontSize = `${fontSizePx}px`;
      // The browser gives whole pixels, rounded.
      if (element.scrollWidth <= Math.ceil(box.width) && element.offsetHeight <= Math.ceil(heightPx)) return;
    }

    element.style.overflowWrap = "anywhere";
    element.style.setProperty(wholeWords, "normal");
  }, [text, box.width, box.height, largest, smallest, lineHeightShare]);

  return (
    <div
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        display: "flex",
        alignItems: rest,
      }}
    >
      <div
        ref={wordsRef}
        style={{
          width: box.width,
          fontFamily: family,
          fontWeight: 800,
          letterSpacing,
          color: look.color,
          textAlign: align,
          textWrap: "balance",
          // Chinese, Japanese and Korean words stay whole.
          wordBreak: /^ko\b/.test(language) ? "keep-all" : "auto-phrase",
          lineHeight: lineHeightShare,
        }}
      >
        <span style={look.plate ? plateStyle(look.plate) : undefined}>
          {text.map((run, index) => (
            <span key={index} style={run.isEmphasized ? emphasisStyle(run.text, look) : undefined}>
              {run.text}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}

/** Plates and marks need a gap, else those of a line would lie on the letters above. */
function lineHeightOf({ plate, emphasis }: WordsLook): number {
  if (plate !== undefined) return 1.3;

  return emphasis.ground === undefined ? 0 : 1.14;
}

function plateStyle(ground: string): CSSProperties {
  return {
    background: ground,
    padding: "0.02em 0.2em 0.06em",
    boxDecorationBreak: "clone",
    WebkitBoxDecorationBreak: "clone",
  };
}

/** Inline blocks, as a line that ended within what is marked would tear it; languages without spaces would break a word, too. */
function emphasisStyle(text: string, { emphasis: { color, ground } }: WordsLook): CSSProperties {
  const whiteSpace = /\s/.test(text) ? undefined : `var(${wholeWords})`;
  if (ground === undefined) return { color, display: "inline-block", whiteSpace };

  return {
    color,
    display: "inline-block",
    whiteSpace,
    // Not as high as the font's whole line, which would reach into the one above.
    background: `linear-gradient(transparent 6%, ${ground} 6% 96%, transparent 96%)`,
    padding: "0 0.12em",
  };
}
