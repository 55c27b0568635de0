import { useCurrentFrame } from "remotion";
import { windowProgress, type ChangeWindow } from "../../motion/change-window";
import type { FittedText } from "../text/fit-text";
import type { SceneLayout } from "../../layout/scene-layout";
import { TextBlock } from "./text-block";

/** Words still to be spoken: there to give the picture its shape, too faint to be read ahead of the voice. */
const unspokenOpacity = 0.16;

type Props = { layout: SceneLayout; text: FittedText; windows: ReadonlyMap<number, ChangeWindow> };

/** Text whose words are inked as they are spoken (`spokenWindows`); words without a window are inked from the start. */
export function SpokenText({ layout, text, windows }: Props) {
  const frame = useCurrentFrame();

  return (
    <TextBlock
      layout={layout}
      text={text}
      startFrame={layout.startFrame}
      pieceStyle={({ offset }) => {
        const window = windows.get(offset);
        const progress = window ? windowProgress(frame, window) : 1;

        return { opacity: unspokenOpacity + (1 - unspokenOpacity) * progress };
      }}
    />
  );
}
