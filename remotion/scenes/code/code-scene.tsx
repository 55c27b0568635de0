import { useMemo } from "react";
import { useCurrentFrame } from "remotion";
import { getSceneLayout, partStartFrames, type SceneLayout } from "../../layout/scene-layout";
import { type ChangeWindow, windowFrames, windowProgress } from "../../motion/change-window";
import { Entering, entranceWindow } from "../../motion/entrance";
import { faceStyle, type Theme } from "../../themes/theme";
import { withFallbacks } from "../../themes/fallback-families";
import { codeFace, type CodeRow, type CodeToken, fitCode, lineText, sliceTokens } from "./fit-code";
import { fitHeading } from "../parts/heading";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import { useSceneFonts } from "../parts/use-scene-fonts";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneDefinition, SceneProps } from "../scene-definition";
import { textWindows } from "../text/text-windows";

type Props = SceneProps<"code">;

/** Typing speed of a line: slow enough to be seen, and done before the line is explained. */
const typing = { charactersPerFrame: 2.5, leastFrames: 4, mostFrames: 14 };
const paddingInUnits = { across: 3.5, along: 2.5 };

/** Code on a card, typed line by line as it is spoken of; it scrolls if it does not fit. */
function CodeScene(props: Props) {
  const { layout, heading, headingRoomPx, code, cardHeightPx, typingWindows } = planCode(props);
  const { theme, unit, language, box } = layout;
  const { lines } = props.overlay;
  const requests = useMemo(
    () => [{ font: `${codeFace.weight} 16px ${codeFace.family}`, characters: lines.map(lineText).join("") }],
    [lines],
  );
  const areFontsLoaded = useSceneFonts(requests);
  const frame = useCurrentFrame();

  const typed = typingWindows.map((window) => (window ? windowProgress(frame, window) : 0));
  const lastRow = code.rows.findLastIndex(({ line }) => (typed[line] ?? 0) > 0);
  const firstShown = Math.max(0, lastRow + 1 - code.shownRows);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <Entering
        layout={layout}
        startFrame={layout.startFrame}
        style={{ width: box.width, height: cardHeightPx }}
      >
        <div
          // Code is written from left to right in every language.
          dir="ltr"
          style={{
            boxSizing: "border-box",
            height: "100%",
            padding: `${paddingInUnits.along * unit}px ${paddingInUnits.across * unit}px`,
            backgroundColor: theme.colors.backing,
            border: `${0.2 * unit}px solid ${theme.colors.line}`,
            borderRadius: theme.chart.barRadius * unit,
            overflow: "hidden",
            ...faceStyle(withFallbacks(codeFace, language)),
            fontVariantLigatures: "none",
            fontSize: code.fontSizePx,
            lineHeight: `${code.rowHeightPx}px`,
            whiteSpace: "pre",
          }}
        >
          {areFontsLoaded &&
            code.rows
              .slice(firstShown, firstShown + code.shownRows)
              .map((row) => (
                <Row
                  key={`${row.line} ${row.offset}`}
                  layout={layout}
                  row={row}
                  lineLength={lineText(lines[row.line] ?? []).length}
                  progress={typed[row.line] ?? 0}
                  heightPx={code.rowHeightPx}
                />
              ))}
        </div>
      </Entering>
    </SceneFrame>
  );
}

type RowProps = { layout: SceneLayout; row: CodeRow; lineLength: number; progress: number; heightPx: number };

/** The part of a row typed so far, and the cursor at its end. */
function Row({ layout, row, lineLength, progress, heightPx }: RowProps) {
  const { length } = lineText(row.tokens);
  const count = Math.min(length, Math.max(0, Math.ceil(progress * lineLength) - row.offset));
  const isBeingTyped = progress < 1 && count > 0 && count < length;

  return (
    <div style={{ height: heightPx }}>
      {" ".repeat(row.indent)}
      {sliceTokens(row.tokens, 0, count).map((token, index) => (
        <span key={index} style={{ color: roleColor(token, layout.theme) }}>
          {token.text}
        </span>
      ))}
      {isBeingTyped && (
        <span
          style={{
            ...{ display: "inline-block", width: "0.6em", height: "1.1em", verticalAlign: "-0.2em" },
            backgroundColor: layout.theme.colors.accent,
          }}
        />
      )}
    </div>
  );
}

function roleColor({ role }: CodeToken, { colors }: Theme): string {
  switch (role) {
    case "keyword":
      return colors.accent;
    case "string":
      return colors.positive;
    case "number":
    case "function":
    case "type":
      return colors.secondAccent;
    case "comment":
      return colors.mutedInk;
    case "plain":
      return colors.ink;
  }
}

function minimumDurationInFrames(props: Props): number {
  // Viewers look at code while it is explained; they do not read it through.
  return readingDurationInFrames({
    windows: planCode(props).windows,
    texts: [props.overlay.title],
    timeline: props.timeline,
  });
}

function changeFrames(props: Props): number[] {
  return windowFrames(planCode(props).windows);
}

function contentHeightPx(props: Props): number {
  const { headingRoomPx, cardHeightPx } = planCode(props);

  return headingRoomPx + cardHeightPx;
}

/** Places, sizes and times of code. Parts are the lines that are not empty. */
function planCode({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit } = layout;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 3 * unit : 0;

  const code = fitCode(overlay.lines, {
    widthPx: box.width - 2 * (paddingInUnits.across + 0.2) * unit,
    heightPx: box.height - headingRoomPx - 2 * (paddingInUnits.along + 0.2) * unit,
    maxFontSizePx: frameLayout.type.body,
    minFontSizePx: frameLayout.type.label,
  });
  const cardHeightPx = code.shownRows * code.rowHeightPx + 2 * (paddingInUnits.along + 0.2) * unit;

  const written = overlay.lines.filter((line) => lineText(line) !== "");
  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, written.length, fromFrame);
  const typingWindows = overlay.lines.map((line): ChangeWindow | undefined => {
    const { charactersPerFrame, leastFrames, mostFrames } = typing;
    const part = written.indexOf(line);
    if (part === -1) return undefined;

    return {
      startFrame: startFrames[part] ?? fromFrame,
      durationInFrames: Math.min(
        mostFrames,
        Math.max(leastFrames, Math.ceil(lineText(line).length / charactersPerFrame)),
      ),
    };
  });
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    entranceWindow(layout.startFrame, theme),
    ...typingWindows.filter((window) => window !== undefined),
  ];

  return { layout, heading, headingRoomPx, code, cardHeightPx, typingWindows, windows };
}

/** The code scene: its component, minimum duration, change frames and content height. */
export const codeScene: SceneDefinition<"code"> = {
  Component: CodeScene,
  minimumDurationInFrames,
  changeFrames,
  contentHeightPx,
};
