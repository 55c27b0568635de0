import { Download } from "lucide-react";
import type { KeyboardEvent } from "react";
import { bytesLabel } from "../../media/asset-labels";
import { cn } from "@/components/ui/cn";
import { isPlayable, type ListedVoice, shortVoiceName } from "@/server/providers/listed-voice";
import { PlayButton } from "./play-button";
import type { VoiceSamples } from "./use-voice-samples";
import { describeVoice } from "./voice-labels";

type VoiceRowProps = {
  voice: ListedVoice;
  /** The name of the group of radio buttons. */
  group: string;
  isSelected: boolean;
  /** Whether Tab stops at this row's play button: stopping in every row would make dozens of stops. */
  isTabStop: boolean;
  samples: VoiceSamples;
  onSelect: () => void;
  /** Enter, or a double click. */
  onUse: () => void;
};

/** A voice that can be played and chosen. */
export function VoiceRow({ voice, group, isSelected, isTabStop, samples, onSelect, onUse }: VoiceRowProps) {
  const { id, missing, download } = voice;
  const name = shortVoiceName(voice);
  const canPlay = isPlayable(voice);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") onUse();
    else if (event.key === " " && canPlay) samples.toggle({ key: id, voiceId: id });
    else return;
    event.preventDefault();
  }

  return (
    <div
      className={cn(
        "flex items-center gap-1 rounded-md pr-1.5 hover:bg-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-primary",
        isSelected && "bg-primary/10 hover:bg-primary/10",
      )}
    >
      <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 py-2 pl-2.5 max-sm:py-2.5">
        <input
          type="radio"
          name={group}
          checked={isSelected}
          className="size-4 shrink-0 scroll-mt-32 scroll-mb-24 accent-primary outline-none"
          onChange={onSelect}
          onKeyDown={handleKeyDown}
          onDoubleClick={onUse}
        />
        <span className="min-w-0 flex-1" onDoubleClick={onUse}>
          <span className={cn("block truncate text-sm", missing !== undefined && "text-muted-foreground")}>
            {name}
          </span>
          <span className="block truncate text-xs text-muted-foreground">{describeVoice(voice)}</span>
          {missing !== undefined && (
            <span className="block truncate text-xs text-warning" title={missing}>
              {missing}
            </span>
          )}
        </span>
        {download && missing === undefined && (
          <span className="flex shrink-0 items-center gap-1 text-xs text-muted-foreground tabular-nums">
            <Download aria-hidden className="size-3.5" />
            <span className="sr-only">Downloads </span>
            {bytesLabel(download.bytes)}
          </span>
        )}
      </label>
      {canPlay && (
        <PlayButton
          sample={{ key: id, voiceId: id }}
          name={name}
          samples={samples}
          tabIndex={isTabStop ? 0 : -1}
        />
      )}
    </div>
  );
}
