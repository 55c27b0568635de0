"use client";

import { useQuery } from "@tanstack/react-query";
import { Field, Select } from "@/components/ui/field";
import { useTRPC } from "@/trpc/client";

type PlaylistFieldProps = {
  channelId: string;
  /** Playlists are YouTube's own: without a connection there are none. */
  isConnected: boolean;
  playlistId: string | null;
  onPick: (playlistId: string | null) => void;
};

/** The playlist that new videos are put into. */
export function PlaylistField({ channelId, isConnected, playlistId, onPick }: PlaylistFieldProps) {
  const trpc = useTRPC();
  const playlists = useQuery({
    ...trpc.youtube.listPlaylists.queryOptions({ channelId }, { staleTime: 60_000 }),
    enabled: isConnected,
  });
  const isListed = playlists.data?.some((playlist) => playlist.playlistId === playlistId) ?? false;
  const hint = isConnected
    ? playlists.isPending
      ? "Asking YouTube for its playlists…"
      : undefined
    : "Connect the channel to choose one of its playlists.";

  return (
    <Field label="Playlist" hint={hint} error={playlists.error?.message}>
      {(props) => (
        <Select
          {...props}
          value={playlistId ?? ""}
          disabled={!isConnected}
          onChange={({ target }) => onPick(target.value === "" ? null : target.value)}
        >
          <option value="">None</option>
          {playlistId !== null && !isListed && (
            <option value={playlistId}>
              {playlists.isSuccess ? "One that is not there any more" : "The one that was chosen"}
            </option>
          )}
          {playlists.data?.map(({ playlistId: id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
