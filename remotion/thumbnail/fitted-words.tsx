import type { CSSProperties } from "react";
import type { Box } from "../layout/frame-layout";
import { fitText, type FittedText } from "../scenes/text/fit-text";
import { faceStyle, type Theme } from "../themes/theme";
import type { RichText } from "../timeline/schema";
import type { WordsLook } from "./words-look";

type FittedWordsProps = {
  text: RichText;
  theme: Theme;
  language: string;
  box: Box;
  look: WordsLook;
  /** As a multiple of the font size; tall scripts and plates get more. */
  lineHeight?: number;
  /** In pixels. Words that do not fit at the smallest size are cut. */
  sizes: { largest: number; smallest: number };
  align: "start" | "center";
  /** Where the words stand in the box's height, if they do not fill it. */
  rest: "start" | "center" | "end";
};

/** More lines would look like a list. */
const mostLines = 4;
const usualLineHeight = 1.02;
/** Heavier than headlines, so that strokes are visible at 168x94. */
const weight = 800;
/** Shares of the width: `heavier` because only the headline's narrower letters are measured, `marked` because marks stick out. */
const widthShares = { heavier: 0.95, marked: 0.94 };

/** Words as large as their box allows. Their size is computed without a browser, and so is the same in every browser. */
export function FittedWords(props: FittedWordsProps) {
  const { text, theme, language, box, look, sizes, align, rest, lineHeight = usualLineHeight } = props;
  const isMarked = look.plate !== undefined || text.some((run) => run.isEmphasized && look.emphasis.ground);
  const { headline } = theme.faces;
  const fitted = fitText(text, {
    face: { ...headline, weight },
    language,
    widthPx:
      box.width * (headline.weight < weight ? widthShares.heavier : 1) * (isMarked ? widthShares.marked : 1),
    heightPx: box.height,
    maxFontSizePx: sizes.largest,
    minFontSizePx: sizes.smallest,
    lineHeight: Math.max(lineHeight, lineHeightOf(look)),
    maxLines: mostLines,
  });

  return (
    <div
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        display: "flex",
        flexDirection: "column",
        justifyContent: rest,
        textAlign: align,
        ...faceStyle(fitted.face),
        fontSize: fitted.fontSizePx,
        color: look.color,
      }}
    >
      {fitted.lines.map((line, index) => (
        <div
          key={index}
          style={{
            height: fitted.lineHeightPx,
            lineHeight: `${fitted.lineHeightPx}px`,
            flexShrink: 0,
            whiteSpace: "pre",
          }}
        >
          <span style={look.plate === undefined ? undefined : plateStyle(look.plate)}>
            {joinRuns(line).map((run, position) => (
              <span key={position} style={run.isEmphasized ? emphasisStyle(look) : undefined}>
                {run.text}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The runs of a line without its trailing space; neighbours with the same emphasis are joined. */
function joinRuns(line: FittedText["lines"][number]): RichText {
  const joined: RichText = [];
  for (const run of line.flatMap(({ runs }) => runs)) {
    const last = joined.at(-1);
    if (last?.isEmphasized === run.isEmphasized)
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }

  return joined
    .map((run, index) => (index === joined.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
    .filter((run) => run.text !== "");
}

/** Plates and marks need a gap, or those of one line would cover the letters of the line above. */
function lineHeightOf({ plate, emphasis }: WordsLook): number {
  if (plate !== undefined) return 1.3;

  return emphasis.ground === undefined ? 0 : 1.14;
}

function plateStyle(ground: string): CSSProperties {
  return { background: ground, padding: "0.02em 0.2em 0.06em" };
}

function emphasisStyle({ emphasis: { color, ground } }: WordsLook): CSSProperties {
  if (ground === undefined) return { color };

  // The mark is lower than the font's whole line, which would reach into the line above.
  return {
    color,
    background: `linear-gradient(transparent 11%, ${ground} 11% 92%, transparent 92%)`,
    padding: "0 0.12em",
  };
}
