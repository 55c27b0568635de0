import { LoaderCircle, Play, Square } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Sample, VoiceSamples } from "./use-voice-samples";

type PlayButtonProps = {
  sample: Sample;
  /** Names the sample: "Play Heart". */
  name: string;
  samples: VoiceSamples;
  variant?: "ghost" | "outline";
  className?: string;
  tabIndex?: number;
  disabled?: boolean;
};

/** Plays a sample, or stops it. */
export function PlayButton({ sample, name, samples, variant = "ghost", ...rest }: PlayButtonProps) {
  const { heard, toggle } = samples;
  const isHeard = heard?.key === sample.key;
  const isLoading = isHeard && !heard.isPlaying;

  return (
    <Button
      size="icon"
      variant={variant}
      aria-label={isHeard ? `Stop ${name}` : `Play ${name}`}
      aria-busy={isLoading || undefined}
      onClick={() => {
        toggle(sample);
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
