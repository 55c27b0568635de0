"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ConnectionView } from "@/server/channels/youtube/schema";
import { useTRPC } from "@/trpc/client";
import type { ChannelTask } from "../channel-row";
import { countsLabel, dayLabel, missingAccessLabel } from "./connection-labels";

type YouTubeConnectionProps = {
  connection: ConnectionView;
  /** The name of the channel here; the YouTube channel may have another. */
  channelName: string;
  /** Absent for those who may only look. */
  onTask?: (task: ChannelTask) => void;
};

/** The YouTube channel that a channel publishes on: its picture, numbers and state, and what can be done about that. */
export function YouTubeConnection({ connection, channelName, onTask }: YouTubeConnectionProps) {
  const { youtubeChannelId, title, handle, pictureUrl, checkedAt } = connection;
  const now = useCurrentMinute();

  return (
    <section
      aria-label={`YouTube channel of ${channelName}`}
      className="flex flex-col gap-2 rounded-md border p-2.5"
    >
      <div className="flex items-start gap-2.5">
        {pictureUrl === "" ? (
          <span aria-hidden className="size-9 shrink-0 rounded-full bg-muted" />
        ) : (
          // Next would fetch and keep what is in the page already.
          // eslint-disable-next-line @next/next/no-img-element
          <img src={pictureUrl} alt="" className="size-9 shrink-0 rounded-full" />
        )}
        <div className="min-w-0 flex-1 text-[13px]">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <a
              href={`https://www.youtube.com/channel/${youtubeChannelId}`}
              target="_blank"
              rel="noreferrer"
              className="font-medium underline-offset-2 wrap-anywhere hover:underline"
            >
              {title}
            </a>
            <StateBadge connection={connection} />
          </p>
          <p className="text-muted-foreground wrap-anywhere">
            {handle !== "" && `${handle} · `}
            Checked <RelativeTime date={checkedAt} now={now} />
          </p>
          <p className="text-muted-foreground">{countsLabel(connection)}</p>
        </div>
      </div>
      <Problems connection={connection} />
      {onTask && <ConnectionButtons {...{ connection, channelName, onTask }} />}
    </section>
  );
}

function StateBadge({ connection: { failureReason, isPaused } }: { connection: ConnectionView }) {
  if (failureReason !== null) return <Badge variant="destructive">Needs reconnecting</Badge>;
  if (isPaused) return <Badge variant="secondary">Paused</Badge>;

  return <Badge variant="success">Connected</Badge>;
}

/** What stops its uploads, now or later, each with the remedy. */
function Problems({ connection }: { connection: ConnectionView }) {
  const { failureReason, endsAt, isLockedPrivate, isPaused } = connection;
  const missing = missingAccessLabel(connection.access);

  return (
    <div className="flex flex-col gap-1 empty:hidden">
      {failureReason !== null && (
        <Line tone="text-destructive" icon={<CircleAlert aria-hidden />}>
          {failureReason}
        </Line>
      )}
      {isPaused && <Line>Its uploads wait until you resume it.</Line>}
      {endsAt && failureReason === null && (
        <Line tone="text-warning" icon={<TriangleAlert aria-hidden />}>
          Testing: Google ends this connection on {dayLabel(endsAt)}. Publish the OAuth app for one that
          lasts.
        </Line>
      )}
      {isLockedPrivate && (
        <Line tone="text-warning" icon={<TriangleAlert aria-hidden />}>
          Unaudited: YouTube keeps uploads private until Google has audited the project of the OAuth client.
        </Line>
      )}
      {missing !== undefined && <Line>{missing}</Line>}
    </div>
  );
}

type LineProps = { tone?: string; icon?: ReactNode; children: ReactNode };

function Line({ tone = "text-muted-foreground", icon, children }: LineProps) {
  return (
    <p className={`flex gap-2 text-[13px] [&_svg]:mt-px [&_svg]:size-4 [&_svg]:shrink-0 ${tone}`}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

type ConnectionButtonsProps = Required<YouTubeConnectionProps>;

function ConnectionButtons({ connection, channelName, onTask }: ConnectionButtonsProps) {
  const { channelId, isPaused } = connection;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.youtube.pathFilter());
  const check = useMutation(trpc.youtube.check.mutationOptions({ onSettled: refresh }));
  const pause = useMutation(trpc.youtube.setPaused.mutationOptions({ onSettled: refresh }));
  const error = check.error ?? pause.error;

  return (
    <>
      <div role="status" className="text-[13px] text-destructive empty:hidden">
        {error?.message}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="outline"
          aria-label={`Reconnect ${channelName}`}
          onClick={() => onTask("connect")}
        >
          Reconnect
        </Button>
        <Button
          size="sm"
          variant="outline"
          aria-label={`Check ${channelName}`}
          disabled={check.isPending}
          onClick={() => check.mutate({ channelId })}
        >
          {check.isPending ? "Checking…" : "Check"}
        </Button>
        <Button
          size="sm"
          variant="outline"
          aria-label={`${isPaused ? "Resume" : "Pause"} ${channelName}`}
          disabled={pause.isPending}
          onClick={() => pause.mutate({ channelId, isPaused: !isPaused })}
        >
          {isPaused ? "Resume" : "Pause"}
        </Button>
        <Button
          size="sm"
          variant="outline"
          aria-label={`Disconnect ${channelName}`}
          onClick={() => onTask("disconnect")}
        >
          Disconnect
        </Button>
      </div>
    </>
  );
}
