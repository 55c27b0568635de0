import { ChartColumn, ExternalLink } from "lucide-react";
import Link from "next/link";
import { useCurrentMinute } from "@/components/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { PublicationProps } from "../draft-publication";
import { visibilityLabel } from "../publish-labels";
import { ChangesNotice } from "./changes-notice";
import { PublishedForm } from "./published-form";
import { StepList } from "./step-list";

/** A video on YouTube: its address, what was changed there, and what can be changed from here. */
export function PublishedVideo(props: PublicationProps) {
  const { publication, channel, canPublish } = props;
  const { publicationId, videoId, youtubeVideoId, snippet } = publication;
  const now = useCurrentMinute() ?? 0;

  return (
    <div className="flex flex-col gap-5">
      <section aria-label="On YouTube" className="flex flex-col gap-3 rounded-lg border bg-card p-4">
        <div className="flex flex-col items-start gap-1.5">
          <h3 className="text-sm font-medium wrap-anywhere">{snippet.title}</h3>
          <Badge variant="success">{visibilityLabel(publication, { timeZone: channel.timeZone, now })}</Badge>
        </div>
        {youtubeVideoId !== null && (
          <div className="flex flex-wrap gap-2">
            <YouTubeLink href={`https://www.youtube.com/watch?v=${youtubeVideoId}`} name="Open on YouTube" />
            <YouTubeLink
              href={`https://studio.youtube.com/video/${youtubeVideoId}/edit`}
              name="Open in YouTube Studio"
            />
            <Button asChild variant="outline" size="sm">
              <Link href={`/videos/${videoId}/analytics?publication=${publicationId}`} prefetch={false}>
                <ChartColumn aria-hidden />
                Analytics
              </Link>
            </Button>
          </div>
        )}
        <StepList publication={publication} canPublish={canPublish} />
      </section>
      {canPublish && <ChangesNotice publication={publication} timeZone={channel.timeZone} />}
      <PublishedForm {...props} />
    </div>
  );
}

function YouTubeLink({ href, name }: { href: string; name: string }) {
  return (
    <Button asChild variant="outline" size="sm">
      <a href={href} target="_blank" rel="noreferrer">
        <ExternalLink aria-hidden />
        {name}
      </a>
    </Button>
  );
}
