import { useQuery } from "@tanstack/react-query";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";
import { useTRPC } from "@/trpc/client";
import { Choice } from "./choice";

type MusicFieldProps = {
  /** A mood, "none", or the name of a sound. */
  music: string;
  /** Names of sounds that may be chosen as well. */
  sounds?: string[];
  onPick: (music: string) => void;
};

/** What plays under the voice. */
export function MusicField({ music, sounds = [], onPick }: MusicFieldProps) {
  const trpc = useTRPC();
  const catalog = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  const mood = catalog.data?.moods.find((candidate) => candidate.mood === music);
  const names = ["none", ...musicMoodSchema.options];
  const files = sounds.includes(music) || names.includes(music) ? sounds : [music, ...sounds];

  return (
    <Choice
      label="Music"
      hint={mood?.description ?? (music === "none" ? "No music under the voice." : "Your own sound.")}
      value={music}
      choices={[
        ...names.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) })),
        ...files.map((id) => ({ id, name: id })),
      ]}
      onPick={onPick}
    />
  );
}
