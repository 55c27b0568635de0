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
  /** Of the font size; tall scripts and plates get more. */
  lineHeight?: number;
  /** In pixels. Smaller ones are for words that would have to be cut. */
  sizes: { largest: number; smallest: number };
  align: "start" | "center";
  /** Where in the box the words stand, if they leave some of it. */
  rest: "start" | "center" | "end";
};

/** More are a list. */
const mostLines = 4;
const usualLineHeight = 1.02;
/** Heavier than headlines are, so that strokes are seen at 168x94. */
const weight = 800;
/** Of the room, for letters that are as much wider than the headline's, whose widths are known; and for what stands out of a mark. */
const widthShares = { heavier: 0.95, marked: 0.94 };

/** Words as large as their box lets them be; their size is known without a browser, and the same in each. */
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

/** The runs of a line, those that are emphasised together as one, and without the space that it ends in. */
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

/** Plates and marks need a gap, else those of a line would lie on the letters above. */
function lineHeightOf({ plate, emphasis }: WordsLook): number {
  if (plate !== undefined) return 1.3;

  return emphasis.ground === undefined ? 0 : 1.14;
}

function plateStyle(ground: string): CSSProperties {
  return { background: ground, padding: "0.02em 0.2em 0.06em" };
}

function emphasisStyle({ emphasis: { color, ground } }: WordsLook): CSSProperties {
  if (ground === undefined) return { color };

  // Not as high as the font's whole line, which would reach into the one above.
  return {
    color,
    background: `linear-gradient(transparent 11%, ${ground} 11% 92%, transparent 92%)`,
    padding: "0 0.12em",
  };
}
