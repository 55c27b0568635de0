import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { Choice } from "@/app/(workspace)/_components/options/choice";

/**
 * Which channel the video is of. It moves at once and is no step of the document's history: nothing that is drawn or
 * heard depends on it. Not shown where there are no channels.
 */
export function ChannelSelect({ videoId }: { videoId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
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
      },
      onError: ({ message }) => toast.error(`The channel could not be changed: ${message}`),
    }),
  );
  if (!video || channels.length === 0) return null;

  const { channelId } = moving.isPending ? moving.variables : video;

  return (
    <Choice
      label="Channel"
      value={channelId ?? ""}
      choices={[
        { id: "", name: "None" },
        ...channels.map((channel) => ({ id: channel.channelId, name: channel.name })),
      ]}
      onPick={(id) => {
        moving.mutate({ videoId, channelId: id === "" ? null : id });
      }}
    />
  );
}
