import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { CommentForm } from "@/components/review/comment-form";
import { CommentText } from "@/components/review/comment-text";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDimensions } from "@/remotion/layout/frame-layout";
import type { Format } from "@/remotion/timeline/schema";
import type { GuestVideo } from "@/server/approvals/get-guest-video";
import type { CommentView } from "@/server/comments/schema";
import { useTRPC } from "@/trpc/client";
import { GuestGates } from "./guest-gates";
import { useGuestChanges } from "./use-guest-changes";

/** It loads Remotion, which a finished video does not need. */
const GuestPreview = dynamic(() => import("./guest-preview").then((module) => module.GuestPreview), {
  ssr: false,
  loading: () => <Skeleton className="aspect-video" />,
});

/** One video for people with its link, to watch, to comment on and, if the link says so, to approve. */
export function GuestReview() {
  const trpc = useTRPC();
  const video = useQuery(trpc.guest.video.queryOptions(undefined, { retry: false }));
  const gates = useQuery(trpc.guest.approvals.queryOptions(undefined, { enabled: video.isSuccess }));
  const comments = useQuery(trpc.guest.comments.queryOptions(undefined, { enabled: video.isSuccess }));
  useGuestChanges(video.isSuccess);
  // A link may be revoked while its page is open.
  const error = video.error ?? gates.error ?? comments.error;
  if (error) {
    return (
      <>
        <h1 className="pb-3 text-lg font-semibold tracking-tight">This link leads nowhere</h1>
        <FormMessage tone="error">{error.message}</FormMessage>
      </>
    );
  }
  if (!video.data) {
    return (
      <>
        <h1 className="sr-only">Review a video</h1>
        <Skeleton className="aspect-video max-w-2xl" />
      </>
    );
  }

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
      <div className="flex min-w-0 flex-col gap-4">
        <h1 className="text-lg font-semibold tracking-tight wrap-anywhere">{video.data.title}</h1>
        <Watch video={video.data} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        {gates.data && gates.data.length > 0 && <GuestGates gates={gates.data} />}
        {comments.data ? (
          <GuestComments video={video.data} comments={comments.data} />
        ) : (
          <Skeleton className="h-40" />
        )}
      </div>
    </div>
  );
}

/** The video's file, or its preview until there is one. */
function Watch({ video: { renderId, isOutdated, format, scenes } }: { video: GuestVideo }) {
  if (renderId === null) {
    return (
      <>
        <p className="text-[13px] text-muted-foreground">
          The video is not rendered yet. This is how it will look; what is not narrated yet is silent.
        </p>
        <GuestPreview texts={scenes} />
      </>
    );
  }
  if (!isOutdated) {
    return (
      <>
        <RenderedVideo renderId={renderId} format={format} />
        {scenes && <SceneTexts scenes={scenes} />}
      </>
    );
  }

  return (
    <>
      <RenderedVideo renderId={renderId} format={format} />
      <p className="text-[13px] text-muted-foreground">
        The script has changed since this video was rendered. How it would look now:
      </p>
      <GuestPreview texts={scenes} />
    </>
  );
}

function RenderedVideo({ renderId, format }: { renderId: string; format: Format }) {
  const { width, height } = formatDimensions[format];
  const address = `/api/guest/${renderId}`;

  return (
    <video
      key={address}
      controls
      preload="metadata"
      src={`${address}/video`}
      poster={`${address}/thumbnail`}
      style={{ aspectRatio: `${width} / ${height}` }}
      className="max-h-[70dvh] w-full rounded-lg bg-black object-contain ring-1 ring-border"
    >
      <track kind="captions" src={`${address}/captions`} />
    </video>
  );
}

function SceneTexts({ scenes }: { scenes: readonly string[] }) {
  return (
    <section aria-label="What is said" className="flex flex-col gap-2">
      <h2 className="text-[13px] font-semibold">What is said</h2>
      <ol className="flex list-decimal flex-col gap-1 rounded-lg border bg-card py-3 pr-3 pl-8 text-sm">
        {scenes.map((text, index) => (
          <li key={index} className="wrap-anywhere">
            {text === "" ? <span className="text-muted-foreground">Nothing is said.</span> : text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function GuestComments({ video, comments }: { video: GuestVideo; comments: readonly CommentView[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const adding = useMutation(
    trpc.guest.comment.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.guest.comments.queryFilter()),
    }),
  );

  return (
    <section aria-label="Comments" className="flex flex-col gap-3">
      <h2 className="text-[13px] font-semibold">Comments</h2>
      <CommentForm
        label={`Comment as ${video.guestName}`}
        action="Comment"
        isPending={adding.isPending}
        problem={adding.error?.message}
        onSend={(text) => adding.mutateAsync({ videoId: video.videoId, text })}
      />
      {comments.length === 0 ? (
        <p className="text-[13px] text-muted-foreground">No comments yet.</p>
      ) : (
        <ul aria-label="Comments" className="flex flex-col gap-3 rounded-lg border bg-card p-3">
          {comments.map((comment) => (
            <li key={comment.commentId} className={comment.parentId === null ? undefined : "border-l-2 pl-3"}>
              {comment.anchor?.scene != null && (
                <p className="text-xs text-muted-foreground">Scene {comment.anchor.scene + 1}</p>
              )}
              <CommentText comment={comment} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
