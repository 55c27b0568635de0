import { type CSSProperties, useLayoutEffect, useRef } from "react";
import type { Box } from "../layout/frame-layout";
import { leastLineHeight } from "../scenes/text/fit-text";
import type { Theme } from "../themes/theme";
import type { RichText } from "../timeline/schema";
import { plainWords } from "./thumbnail-words";

/** How words look on what is behind them. */
export type WordsLook = {
  color: string;
  /** Of emphasised words; with a ground, they are marked. */
  emphasis: { color: string; ground?: string };
  /** Behind each line. */
  plate?: string;
};

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
const usualLineHeight = 1.02;
/** Plates need a gap, else those of a line would lie on the letters above. */
const platedLineHeight = 1.3;

/** Words as large as their box lets them be. */
export function FittedWords(props: FittedWordsProps) {
  const { text, theme, language, box, look, sizes, align, rest, lineHeight = usualLineHeight } = props;
  const wordsRef = useRef<HTMLDivElement>(null);
  const { family, letterSpacing } = theme.faces.headline;
  const { largest, smallest } = sizes;

  useLayoutEffect(() => {
    const element = wordsRef.current;
    if (!element) return;

    element.style.overflowWrap = "normal";

    for (let step = 0; step <= steps; step += 1) {
      element.style.fontSize = `${largest - (step / steps) * (largest - smallest)}px`;
      // The browser gives whole pixels, rounded.
      if (element.scrollWidth <= Math.ceil(box.width) && element.offsetHeight <= Math.ceil(box.height))
        return;
    }

    element.style.overflowWrap = "anywhere";
  }, [text, box.width, box.height, largest, smallest]);

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
          lineHeight: Math.max(look.plate ? platedLineHeight : lineHeight, leastLineHeight(plainWords(text))),
        }}
      >
        <span style={look.plate ? plateStyle(look.plate) : undefined}>
          {text.map((run, index) => (
            <span key={index} style={run.isEmphasized ? emphasisStyle(look) : undefined}>
              {run.text}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}

function plateStyle(ground: string): CSSProperties {
  return {
    background: ground,
    padding: "0.02em 0.2em 0.06em",
    boxDecorationBreak: "clone",
    WebkitBoxDecorationBreak: "clone",
  };
}

function emphasisStyle({ emphasis: { color, ground } }: WordsLook): CSSProperties {
  if (ground === undefined) return { color };

  return {
    color,
    background: ground,
    padding: "0 0.12em",
    boxDecorationBreak: "clone",
    WebkitBoxDecorationBreak: "clone",
  };
}
