import { getSceneLayout, partStartFrames } from "../../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../../motion/change-window";
import { Entering, entranceWindow } from "../../motion/entrance";
import { fitFormula } from "./fit-formula";
import { fitHeading } from "../parts/heading";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import { useSceneFonts } from "../parts/use-scene-fonts";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneDefinition, SceneProps } from "../scene-definition";
import { textWindows } from "../text/text-windows";

type Props = SceneProps<"formula">;

/** Roots and limits of sums extend beyond the height that KaTeX reports, by this share of the font size. */
const overhangInEm = 0.12;

/** The faces that KaTeX's stylesheet uses for formulas; each file is about twenty kilobytes. */
const formulaFonts = [
  ...["16px KaTeX_Main", "bold 16px KaTeX_Main", "italic 16px KaTeX_Math", "16px KaTeX_AMS"],
  ...["16px KaTeX_Size1", "16px KaTeX_Size2", "16px KaTeX_Size3", "16px KaTeX_Size4"],
  ...["16px KaTeX_Caligraphic", "16px KaTeX_SansSerif"],
].map((font) => ({ font }));

/** A formula, built up term by term as it is spoken of. */
function FormulaScene(props: Props) {
  const { layout, heading, headingRoomPx, formula, startFrames } = planFormula(props);
  const areFontsLoaded = useSceneFonts(formulaFonts);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      {areFontsLoaded && (
        // Formulas are written from left to right in every language.
        <div dir="ltr" className="katex" style={{ fontSize: formula.fontSizePx }}>
          {formula.lines.map((line, index) => (
            <div
              key={index}
              className="katex-html"
              style={{
                height: line.heightPx + line.depthPx,
                // The strut is as high as the line, so that baselines are where KaTeX has them.
                lineHeight: 0,
                marginTop: index === 0 ? 0 : formula.lineGapPx,
                whiteSpace: "nowrap",
              }}
            >
              <span style={{ display: "inline-block", height: line.heightPx }} />
              {line.terms.map((term) => (
                <Entering
                  key={term.index}
                  layout={layout}
                  startFrame={startFrames[term.index] ?? 0}
                  style={{ display: "inline-block", lineHeight: 1.2 }}
                >
                  <span dangerouslySetInnerHTML={{ __html: term.html }} />
                </Entering>
              ))}
            </div>
          ))}
        </div>
      )}
    </SceneFrame>
  );
}

function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planFormula(props).windows,
    // A term is read like a word or two.
    texts: [overlay.title, ...overlay.terms.map(() => "= abcdef")],
    timeline,
  });
}

function changeFrames(props: Props): number[] {
  return windowFrames(planFormula(props).windows);
}

function contentHeightPx(props: Props): number {
  const { headingRoomPx, formula } = planFormula(props);

  return headingRoomPx + formula.heightPx + 2 * overhangInEm * formula.fontSizePx;
}

/** Places, sizes and times of a formula. Parts are its terms. */
function planFormula({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit } = layout;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 5 * unit : 0;

  const formula = fitFormula(overlay.terms, {
    widthPx: box.width,
    heightPx: box.height - headingRoomPx,
    maxFontSizePx: 1.2 * frameLayout.type.display,
    oneLineFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.label,
  });

  const fromFrame = layout.startFrame + (heading ? theme.motion.entranceInFrames : 0);
  const startFrames = partStartFrames(layout, scene, overlay.terms.length, fromFrame);
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...startFrames.map((startFrame) => entranceWindow(startFrame, theme)),
  ];

  return { layout, heading, headingRoomPx, formula, startFrames, windows };
}

/** The formula scene: its component, minimum duration, change frames and content height. */
export const formulaScene: SceneDefinition<"formula"> = {
  Component: FormulaScene,
  minimumDurationInFrames,
  changeFrames,
  contentHeightPx,
};
