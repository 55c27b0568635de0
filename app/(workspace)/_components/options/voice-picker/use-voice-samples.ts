import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";

/** Something to play; `text` replaces the script's sentence, and `key` tells samples apart. */
export type Sample = { key: string; voiceId: string; text?: string };

type Heard = { key: string; isPlaying: boolean };

type SampleChoice = {
  speed: number;
  /** Its first sentence is the sample; without a script, a sentence in the voice's language. */
  script?: string;
  /** The video whose channel's pronunciations the sample follows. */
  videoId?: string;
};

/** Plays samples of voices, one at a time, in the `audio` element that gets `audioProps`. */
export function useVoiceSamples({ speed, script, videoId }: SampleChoice) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const audio = useRef<HTMLAudioElement>(null);
  /** Counts requests: only the last one is played. */
  const askedCount = useRef(0);
  const [heard, setHeard] = useState<Heard | null>(null);

  function stop() {
    askedCount.current += 1;
    audio.current?.pause();
    setHeard(null);
  }

  async function play({ key, voiceId, text }: Sample) {
    stop();
    const count = askedCount.current;
    setHeard({ key, isPlaying: false });
    const sample = trpc.catalog.voiceSample.queryOptions(
      { voiceId, speed, script, videoId, text },
      { staleTime: Infinity, trpc: { context: { skipBatch: true } } },
    );
    try {
      const { assetKey } = await queryClient.query(sample);
      // Somebody may have asked for another meanwhile, or closed the list.
      if (count !== askedCount.current || !audio.current) return;
      audio.current.src = `/api/media/${assetKey}`;
      await audio.current.play();
      if (count === askedCount.current) setHeard({ key, isPlaying: true });
    } catch (error) {
      if (count !== askedCount.current || !audio.current) return;
      setHeard(null);
      toast.error(`The voice could not be played: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    heard,
    stop,
    toggle: (sample: Sample) => {
      if (heard?.key === sample.key) stop();
      else void play(sample);
    },
    audioProps: {
      ref: audio,
      onEnded() {
        setHeard(null);
      },
    },
  };
}

export type VoiceSamples = ReturnType<typeof useVoiceSamples>;
