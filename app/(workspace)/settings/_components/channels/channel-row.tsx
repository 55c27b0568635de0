import { Pencil, Trash2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Channel } from "@/server/channels/schema";
import type { ConnectionView } from "@/server/channels/youtube/schema";
import { profileLabel } from "../../../_components/options/profile-label";
import { approvalLabel } from "./approval/approval-label";
import { publishingLabel } from "./publishing/publishing-label";
import { timeZoneLabel } from "./time-zones";
import { YouTubeConnection } from "./youtube/youtube-connection";

export type ChannelTask = "edit" | "delete" | "publishing" | "approval" | "connect" | "disconnect";

type ChannelRowProps = {
  channel: Channel;
  /** Undefined if it has none. */
  connection: ConnectionView | undefined;
  voices: readonly { id: string; name: string }[];
  /** Absent for those who may only look. */
  onTask?: (task: ChannelTask) => void;
};

/** A channel: what its new videos start with, where and when it publishes, and what can be done with it. */
export function ChannelRow({ channel, connection, voices, onTask }: ChannelRowProps) {
  const { kind, name, timeZone, profile, publishing, approval } = channel;

  return (
    <li className="flex flex-col gap-2 border-b p-3 last:border-b-0">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="flex flex-wrap items-center gap-x-2 text-sm font-medium wrap-anywhere">
            {name}
            {kind === "export" && <Badge variant="secondary">Makes packages</Badge>}
          </h3>
          <p className="text-[13px] text-muted-foreground">{timeZoneLabel(timeZone)}</p>
          <p className="text-[13px] text-muted-foreground wrap-anywhere">{profileLabel(profile, voices)}</p>
          <p className="text-[13px] text-muted-foreground wrap-anywhere">
            {publishingLabel(publishing, kind)}
          </p>
          <p className="text-[13px] text-muted-foreground">{approvalLabel(approval)}</p>
        </div>
        {onTask && (
          <>
            <Button size="icon" variant="ghost" aria-label={`Edit ${name}`} onClick={() => onTask("edit")}>
              <Pencil aria-hidden />
            </Button>
            <Button
              size="icon"
              variant="ghost"
              aria-label={`Delete ${name}`}
              onClick={() => onTask("delete")}
            >
              <Trash2 aria-hidden />
            </Button>
          </>
        )}
      </div>
      {onTask && (
        <div className="flex flex-wrap gap-2">
          {!connection && kind === "youtube" && (
            <Button
              size="sm"
              variant="outline"
              aria-label={`Connect to YouTube: ${name}`}
              onClick={() => onTask("connect")}
            >
              Connect to YouTube
            </Button>
          )}
          <Button
            size="sm"
            variant="outline"
            aria-label={`Publishing of ${name}`}
            onClick={() => onTask("publishing")}
          >
            Publishing
          </Button>
          <Button
            size="sm"
            variant="outline"
            aria-label={`Approvals of ${name}`}
            onClick={() => onTask("approval")}
          >
            Approvals
          </Button>
        </div>
      )}
      {connection && <YouTubeConnection connection={connection} channelName={name} onTask={onTask} />}
    </li>
  );
}
