import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { Choice } from "@/app/(workspace)/_components/options/choice";
import type { ChannelProfile } from "@/server/channels/schema";
import { useMay } from "@/components/standing";
import { useTRPC } from "@/trpc/client";

type ChannelSelectProps = {
  videoId: string;
  isReadOnly: boolean;
  /** Writes the channel's look and sound into the script. */
  onApply: (profile: ChannelProfile) => void;
};

/**
 * The video's channel. A choice applies at once and is not in the document's history: the video stays as it is, until
 * somebody asks for the channel's look and sound. Not shown if there are no channels.
 */
export function ChannelSelect({ videoId, isReadOnly, onApply }: ChannelSelectProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const videoKey = trpc.videos.get.queryKey({ videoId });
  const { data: channels = [] } = useQuery(trpc.channels.list.queryOptions());
  const { data: video } = useQuery(trpc.videos.get.queryOptions({ videoId }));
  const moving = useMutation(
    trpc.videos.moveToChannel.mutationOptions({
      // Whoever goes through the choices by the arrow keys ends at the last one.
      scope: { id: `channel-${videoId}` },
      onSuccess: async (_result, { channelId }) => {
        // An answer that is on its way would bring the old channel back.
        await queryClient.cancelQueries({ queryKey: videoKey });
        queryClient.setQueryData(videoKey, (stored) => stored && { ...stored, channelId });
        void queryClient.invalidateQueries(trpc.videos.list.pathFilter());
        // Another channel may pronounce words differently.
        void queryClient.invalidateQueries(trpc.videos.preview.pathFilter());
        announceMove(channelId);
      },
      onError: ({ message }) => toast.error(`The channel could not be changed: ${message}`),
    }),
  );
  if (!video || channels.length === 0) return null;

  const { channelId } = moving.isPending ? moving.variables : video;

  /** Whether the video is in that channel, or the person may move it there. */
  const isOpen = (id: string | null) => id === channelId || isReadOnly || may("videos:edit", id);

  function announceMove(movedTo: string | null) {
    const channel = channels.find((candidate) => candidate.channelId === movedTo);
    // One notice, however many channels somebody tries.
    const id = `channel-${videoId}`;
    if (!channel) toast("The video is in no channel now.", { id });
    else {
      toast(`Moved to ${channel.name}.`, {
        id,
        description: "The video keeps its look and sound.",
        action: { label: "Use the channel’s", onClick: () => onApply(channel.profile) },
      });
    }
  }

  return (
    <fieldset disabled={isReadOnly} className="min-w-0">
      <Choice
        label="Channel"
        value={channelId ?? ""}
        choices={[
          ...(isOpen(null) ? [{ id: "", name: "None" }] : []),
          ...channels
            .filter((channel) => isOpen(channel.channelId))
            .map((channel) => ({ id: channel.channelId, name: channel.name })),
        ]}
        onPick={(id) => {
          moving.mutate({ videoId, channelId: id === "" ? null : id });
        }}
      />
    </fieldset>
  );
}
