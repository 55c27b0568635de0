"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import type { Channel } from "@/server/channels/schema";
import type { PublicationView } from "@/server/publications/publication-view";
import { useTRPC } from "@/trpc/client";
import { DraftPublication } from "./draft-publication";
import { RunningPublication } from "./running-publication";
import { momentLabel } from "./publish-labels";
import { MadePackage } from "./published/made-package";
import { PublishedVideo } from "./published/published-video";
import { useKeptFocus } from "./use-kept-focus";
import { isCurrent, usePublications } from "./use-publications";

type PublishPanelProps = {
  videoId: string;
  /** The script's current revision, which the preflight checks. */
  revision: number;
  /** The newest finished render; undefined while there is none. */
  renderId: string | undefined;
  canPublish: boolean;
};

/** Where a video goes to a channel: its draft, its upload's progress, and what is on YouTube. */
export function PublishPanel({ videoId, canPublish, ...rendered }: PublishPanelProps) {
  const trpc = useTRPC();
  const may = useMay();
  const channels = useQuery(trpc.channels.list.queryOptions());
  const video = useQuery(trpc.videos.get.queryOptions({ videoId }));
  const { publications, error, watchProblem } = usePublications(videoId);
  const [pickedId, setPickedId] = useState<string | null>(null);
  const panel = useKeptFocus(publications?.map(({ publicationId, state }) => publicationId + state).join());
  const problem = error ?? channels.error?.message;
  if (problem !== undefined && !publications) return <FormMessage tone="error">{problem}</FormMessage>;
  if (!channels.data || !publications) return <Skeleton className="h-96" />;

  const current = publications.filter(isCurrent);
  const wantedId = pickedId ?? current[0]?.channelId ?? video.data?.channelId;
  const channel = channels.data.find(({ channelId }) => channelId === wantedId) ?? channels.data[0];
  if (!channel) return <NoChannels />;
  const publication = current.find(({ channelId }) => channelId === channel.channelId);

  return (
    <div ref={panel} tabIndex={-1} className="flex flex-col gap-5 pt-2 outline-none">
      <Field label="Channel">
        {(control) => (
          <Select {...control} value={channel.channelId} onChange={({ target }) => setPickedId(target.value)}>
            {channels.data.map(({ channelId, name }) => (
              <option key={channelId} value={channelId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {watchProblem !== undefined && (
        <p role="status" className="text-[13px] text-warning">
          Connection lost. Updates resume when it’s back.
        </p>
      )}
      {publication ? (
        <CurrentPublication
          // Typed text belongs to one publication, and starts anew once that is on YouTube.
          key={`${publication.publicationId} ${publication.youtubeVideoId !== null}`}
          {...{ publication, channel, ...rendered }}
          canPublish={may("publications:manage", channel.channelId)}
        />
      ) : (
        <StartPublication
          {...{ videoId, channel, canPublish, ...rendered }}
          last={publications.find(({ channelId }) => channelId === channel.channelId)}
        />
      )}
    </div>
  );
}

type CurrentPublicationProps = Omit<PublishPanelProps, "videoId"> & {
  publication: PublicationView;
  channel: Channel;
};

function CurrentPublication({ publication, ...rest }: CurrentPublicationProps) {
  switch (publication.state) {
    case "draft":
    case "queued":
      return <DraftPublication {...{ publication, ...rest }} />;
    case "failed":
      // What is on YouTube already can no longer be planned.
      return publication.youtubeVideoId === null ? (
        <DraftPublication {...{ publication, ...rest }} />
      ) : (
        <RunningPublication {...{ publication, ...rest }} />
      );
    case "uploading":
    case "processing":
      return <RunningPublication {...{ publication, ...rest }} />;
    case "succeeded":
    case "cancelled":
      return publication.youtubeVideoId === null ? (
        <MadePackage {...{ publication, ...rest }} />
      ) : (
        <PublishedVideo {...{ publication, ...rest }} />
      );
  }
}

function NoChannels() {
  return (
    <p className="text-[13px] text-muted-foreground">
      A video is published on a channel.{" "}
      <Link href="/settings#channels" className="underline underline-offset-2">
        Add one in the settings
      </Link>{" "}
      and connect it to YouTube.
    </p>
  );
}

type StartPublicationProps = PublishPanelProps & {
  channel: Channel;
  /** The previous one, which was cancelled or deleted. */
  last: PublicationView | undefined;
};

/** Nothing is published there yet: a draft starts with the video's own texts and the channel's defaults. */
function StartPublication({ videoId, channel, renderId, canPublish, last }: StartPublicationProps) {
  const { channelId, name, kind } = channel;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const preparing = useMutation(
    trpc.publications.prepare.mutationOptions({
      // The draft appears even if the stream of updates is down.
      onSuccess: () => queryClient.invalidateQueries(trpc.publications.list.queryFilter({ videoId })),
    }),
  );
  const may = useMay();
  const obstacle = !canPublish
    ? "You can view this video, but not publish it."
    : !may("publications:manage", channelId)
      ? `Your role is limited to other channels than ${name}.`
      : renderId === undefined
        ? "Render the video first: what is published is its file."
        : undefined;

  return (
    <section
      aria-label="Prepare to publish"
      className="flex flex-col items-start gap-3 rounded-lg border bg-card p-4"
    >
      {kind === "youtube" && last !== undefined && last.deletedAt !== null && (
        <p className="text-[13px] wrap-anywhere">
          “{last.snippet.title}” was deleted on YouTube on {momentLabel(last.deletedAt, channel.timeZone)}.
        </p>
      )}
      <p className="text-[13px] text-muted-foreground">
        {obstacle ??
          `Title, description with chapters and credits, and tags are taken from the video; the rest from ${name}. Nothing is ${kind === "export" ? "packed" : "uploaded"} until you say so.`}
      </p>
      <FormMessage tone="error">{preparing.error?.message}</FormMessage>
      <Button
        disabled={obstacle !== undefined || preparing.isPending}
        onClick={() => preparing.mutate({ videoId, channelId })}
      >
        Prepare for {name}
      </Button>
    </section>
  );
}
