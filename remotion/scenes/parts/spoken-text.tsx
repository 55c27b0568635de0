import { useCurrentFrame } from "remotion";
import { windowProgress, type ChangeWindow } from "../../motion/change-window";
import { inkOpacity } from "../../motion/moving-part";
import { useOnlyPart } from "../../motion/only-part";
import type { FittedText } from "../text/fit-text";
import type { SceneLayout } from "../../layout/scene-layout";
import { TextBlock } from "./text-block";

type Props = { layout: SceneLayout; text: FittedText; windows: ReadonlyMap<number, ChangeWindow> };

/** Text whose words are inked as they are spoken (`spokenWindows`); words without a window are inked from the start. */
export function SpokenText({ layout, text, windows }: Props) {
  const frame = useCurrentFrame();
  const isOnly = useOnlyPart();

  return (
    <TextBlock
      layout={layout}
      text={text}
      startFrame={layout.startFrame}
      pieceStyle={({ offset }, entranceFrame) => {
        const window = windows.get(offset);
        if (!window) return {};
        if (isOnly)
          return {
            visibility: isOnly({ entranceFrame, inkFrame: window.startFrame }) ? "visible" : "hidden",
          };

        return { opacity: inkOpacity(windowProgress(frame, window)) };
      }}
    />
  );
}
