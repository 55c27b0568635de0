import { useQuery } from "@tanstack/react-query";
import { Select } from "@/components/ui/field";
import { useTRPC } from "@/trpc/client";
import type { PlanFormFields } from "../plan-form";
import { PlanField } from "./plan-field";

/** The playlist of the YouTube channel that the video is added to. */
export function PlaylistField({ form }: { form: PlanFormFields }) {
  const { plan, channel, isReadOnly, changeOptions, inherit } = form;
  const { playlistId } = plan.options;
  const trpc = useTRPC();
  const { channelId } = channel;
  const { data: connections } = useQuery(trpc.youtube.list.queryOptions());
  const connection = connections?.find((one) => one.channelId === channelId);
  const isConnected = connection !== undefined && connection.failureReason === null;
  const { data: playlists = [], error } = useQuery(
    trpc.youtube.listPlaylists.queryOptions(
      { channelId },
      { enabled: isConnected, staleTime: 5 * 60_000, retry: false },
    ),
  );
  const isListed = playlists.some((playlist) => playlist.playlistId === playlistId);

  return (
    <PlanField
      label="Playlist"
      hint={
        error?.message ??
        (connections && !isConnected ? "Connect the channel to choose one of its playlists." : undefined)
      }
      inherited={inherit("channel", ({ options }) => ({
        options: { ...plan.options, playlistId: options.playlistId },
      }))}
    >
      {(control) => (
        <Select
          {...control}
          value={playlistId ?? ""}
          disabled={isReadOnly}
          onChange={({ target }) => changeOptions({ playlistId: target.value === "" ? null : target.value })}
        >
          <option value="">None</option>
          {playlistId !== null && !isListed && <option value={playlistId}>The one that was chosen</option>}
          {playlists.map((playlist) => (
            <option key={playlist.playlistId} value={playlist.playlistId}>
              {playlist.title}
            </option>
          ))}
        </Select>
      )}
    </PlanField>
  );
}
