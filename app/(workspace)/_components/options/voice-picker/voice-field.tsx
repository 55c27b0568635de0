import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { isPlayable, shortVoiceName } from "@/server/providers/listed-voice";
import { noVoiceId } from "@/server/providers/voice-id";
import { useTRPC } from "@/trpc/client";
import { PlayButton } from "./play-button";
import { useVoiceSamples } from "./use-voice-samples";
import { speakerLabel } from "./voice-labels";
import { VoicePicker } from "./voice-picker";

type VoiceFieldProps = {
  voiceId: string;
  speed: number;
  /** Its first sentence is the sample; without a script, a sentence in the voice's language. */
  script?: string;
  /** The video whose channel's pronunciations the sample follows. */
  videoId?: string;
  onPick: (voiceId: string) => void;
};

/** The current voice, which can be played, and a list to choose another from. */
export function VoiceField({ voiceId, speed, script, videoId, onPick }: VoiceFieldProps) {
  const trpc = useTRPC();
  const catalog = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  const [isOpen, setIsOpen] = useState(false);
  const samples = useVoiceSamples({ speed, script, videoId });
  const id = useId();
  const voice = catalog.data?.voices.find((candidate) => candidate.id === voiceId);
  const name = voice ? shortVoiceName(voice) : voiceId;
  const note = voice && (voice.missing ?? speakerLabel(voice));

  return (
    <div className="flex flex-col gap-1.5">
      <span id={`${id}-label`} className="text-[13px] font-medium">
        Voice
      </span>
      <div className="flex gap-2">
        <button
          type="button"
          id={`${id}-value`}
          aria-labelledby={`${id}-label ${id}-value`}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          aria-haspopup="dialog"
          className={cn(
            buttonVariants({ variant: "outline" }),
            "min-w-0 flex-1 justify-between px-3 font-normal",
          )}
          onClick={() => {
            samples.stop();
            setIsOpen(true);
          }}
        >
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden className="text-muted-foreground" />
        </button>
        {voiceId !== noVoiceId && (
          <PlayButton
            {...{ name, samples }}
            sample={{ key: voiceId, voiceId }}
            variant="outline"
            className="size-9"
            disabled={voice !== undefined && !isPlayable(voice)}
          />
        )}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className="text-[13px] text-muted-foreground">
          {note}
        </p>
      )}
      <audio {...samples.audioProps} />
      <Dialog open={isOpen} onOpenChange={setIsOpen} title="Choose a voice" className="max-w-xl">
        <VoicePicker
          {...{ voiceId, speed, script, videoId }}
          onPick={(picked) => {
            setIsOpen(false);
            onPick(picked);
          }}
        />
      </Dialog>
    </div>
  );
}
