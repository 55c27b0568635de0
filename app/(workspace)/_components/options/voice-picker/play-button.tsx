import { LoaderCircle, Play, Square } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { VoiceSamples } from "./use-voice-samples";

type PlayButtonProps = {
  voiceId: string;
  name: string;
  samples: VoiceSamples;
  variant?: "ghost" | "outline";
  className?: string;
  tabIndex?: number;
  disabled?: boolean;
};

/** Has a voice say its sample, and stops it. */
export function PlayButton({ voiceId, name, samples, variant = "ghost", ...rest }: PlayButtonProps) {
  const { heard, toggle } = samples;
  const isHeard = heard?.voiceId === voiceId;
  const isLoading = isHeard && !heard.isPlaying;

  return (
    <Button
      size="icon"
      variant={variant}
      aria-label={isHeard ? `Stop ${name}` : `Play ${name}`}
      aria-busy={isLoading || undefined}
      onClick={() => {
        toggle(voiceId);
      }}
      {...rest}
    >
      {isLoading ? (
        <LoaderCircle aria-hidden className="animate-spin" />
      ) : isHeard ? (
        <Square aria-hidden className="fill-current" />
      ) : (
        <Play aria-hidden />
      )}
    </Button>
  );
}
