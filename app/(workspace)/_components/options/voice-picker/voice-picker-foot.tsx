import { bytesLabel } from "../../media/asset-labels";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { ProgressBar } from "@/components/ui/progress-bar";
import { type ListedVoice, shortVoiceName } from "@/server/providers/listed-voice";
import type { VoiceInstall } from "./use-voice-install";

type VoicePickerFootProps = {
  /** The selected voice; undefined if it no longer exists. */
  voice: ListedVoice | undefined;
  install: VoiceInstall;
  onUse: () => void;
};

/** The button that chooses the selected voice, and its download's progress or problem. */
export function VoicePickerFoot({ voice, install, onUse }: VoicePickerFootProps) {
  const { wantedId, problem, progress, start, cancel } = install;

  if (wantedId !== null && problem !== undefined) {
    return (
      <div className="flex flex-col gap-2">
        <FormMessage tone="error">{problem}</FormMessage>
        <div className="flex justify-end gap-2">
          <Button variant="outline" onClick={cancel}>
            Cancel
          </Button>
          <Button onClick={() => start(wantedId)}>Try again</Button>
        </div>
      </div>
    );
  }
  if (voice && wantedId !== null) {
    const { doneBytes, totalBytes } = progress ?? { doneBytes: 0, totalBytes: voice.download?.bytes ?? 1 };

    return (
      <div className="flex items-center gap-3">
        <div className="flex min-w-0 flex-1 flex-col gap-1.5">
          <p className="text-[13px] tabular-nums">
            Downloading {shortVoiceName(voice)}: {bytesLabel(doneBytes)} of {bytesLabel(totalBytes)}
          </p>
          <ProgressBar share={doneBytes / totalBytes} label={`Download of ${shortVoiceName(voice)}`} />
        </div>
        <Button variant="outline" onClick={cancel}>
          Cancel
        </Button>
      </div>
    );
  }

  return (
    <div className="flex items-center justify-between gap-3">
      <p className="min-w-0 text-[13px] text-muted-foreground">{voice?.missing ?? keysLabel}</p>
      <Button disabled={!voice || voice.missing !== undefined} onClick={onUse}>
        {voice?.download && voice.missing === undefined ? "Download and use" : "Use"}
        {voice ? ` ${shortVoiceName(voice)}` : ""}
      </Button>
    </div>
  );
}

const keysLabel = (
  <span className="max-sm:hidden">
    <kbd className="font-sans">↑ ↓</kbd> move, <kbd className="font-sans">Space</kbd> plays,{" "}
    <kbd className="font-sans">Enter</kbd> uses.
  </span>
);
