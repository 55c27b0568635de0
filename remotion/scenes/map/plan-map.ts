import { entranceWindow } from "../../motion/entrance";
import type { PaintWindow } from "../../motion/paint-window";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { getSetting, partStartFrames } from "../setting";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

/** Times and texts of a map scene; where things lie is `drawMap`'s, which only the picture needs. */
export function planMap({ overlay, scene, timeline }: SceneProps<"map">) {
  const setting = getSetting({ scene, timeline, needsBacking: false });
  const { box, stage, theme, unit, language } = setting;
  const heading = fitHeading(setting, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 3 * unit : 0;
  const labels = fitTexts(
    overlay.countries.map(({ label }) => [{ text: label, isEmphasized: false }]),
    {
      face: theme.faces.headline,
      language,
      widthPx: 0.4 * box.width,
      heightPx: 0.12 * box.height,
      maxFontSizePx: overlay.countries.length > 6 ? stage.type.small : stage.type.body,
      minFontSizePx: stage.type.label,
      lineHeight: 1.15,
      maxLines: 2,
    },
  );
  const mapBox = { ...box, y: box.y + headingRoomPx, height: box.height - headingRoomPx };
  const fromFrame = setting.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(setting, scene, overlay.countries.length, fromFrame);
  const windows: PaintWindow[] = [
    ...(heading ? textWindows(setting.startFrame, heading, theme) : []),
    ...startFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...labels.flatMap((label, index) => textWindows(startFrames[index] ?? 0, label, theme)),
  ];

  return { setting, heading, labels, mapBox, startFrames, windows };
}
