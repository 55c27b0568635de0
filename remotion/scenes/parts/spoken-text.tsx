import { useCurrentFrame } from "remotion";
import { windowProgress, type PaintWindow } from "../../motion/paint-window";
import type { FittedText } from "../text/fit-text";
import type { Setting } from "../setting";
import { TextBlock } from "./text-block";

/** Words still to be spoken: there to give the picture its shape, too faint to be read ahead of the voice. */
const unspokenOpacity = 0.16;

type Props = { setting: Setting; text: FittedText; windows: ReadonlyMap<number, PaintWindow> };

/** Text whose words are inked as they are spoken (`spokenWindows`); words without a window are inked from the start. */
export function SpokenText({ setting, text, windows }: Props) {
  const frame = useCurrentFrame();

  return (
    <TextBlock
      setting={setting}
      text={text}
      startFrame={setting.startFrame}
      pieceStyle={({ offset }) => {
        const window = windows.get(offset);
        const progress = window ? windowProgress(frame, window) : 1;

        return { opacity: unspokenOpacity + (1 - unspokenOpacity) * progress };
      }}
    />
  );
}
