import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Play, Square } from "lucide-react";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { ChannelProfile } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";

/** Speaks a sentence in a voice at a speed, when it is asked to; give it a key of both, so that a new choice stops it. */
export function VoiceSampleButton({ voiceId, speed }: Pick<ChannelProfile, "voiceId" | "speed">) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const listening = useMutation({
    async mutationFn() {
      const sample = trpc.catalog.voiceSample.queryOptions({ voiceId, speed }, { staleTime: Infinity });
      const { assetKey } = await queryClient.query(sample);
      // Another voice may have been chosen meanwhile.
      if (!audio.current) return;
      audio.current.src = `/api/media/${assetKey}`;
      await audio.current.play();
    },
    onError: ({ message }) => toast.error(`The voice cannot be heard: ${message}`),
  });

  return (
    <div className="-mt-2">
      <Button
        variant="outline"
        size="sm"
        aria-disabled={listening.isPending}
        onClick={() => {
          if (isPlaying) audio.current?.pause();
          else if (!listening.isPending) listening.mutate();
        }}
      >
        {isPlaying ? <Square aria-hidden /> : <Play aria-hidden />}
        {isPlaying ? "Stop" : listening.isPending ? "Loading…" : "Play sample"}
      </Button>
      <audio
        ref={audio}
        onPlaying={() => {
          setIsPlaying(true);
        }}
        onPause={() => {
          setIsPlaying(false);
        }}
      />
    </div>
  );
}
