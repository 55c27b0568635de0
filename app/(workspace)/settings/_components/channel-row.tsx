import { Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Channel } from "@/server/channels/schema";
import { profileLabel } from "../../_components/options/profile-label";
import { timeZoneLabel } from "./time-zones";

type ChannelRowProps = {
  channel: Channel;
  voices: readonly { id: string; name: string }[];
  /** Both absent for those who may only look. */
  onEdit?: () => void;
  onDelete?: () => void;
};

/** A channel with its time zone and what its new videos start with. */
export function ChannelRow({ channel: { name, timeZone, profile }, voices, ...on }: ChannelRowProps) {
  return (
    <li className="flex items-start gap-2 border-b p-3 last:border-b-0">
      <div className="min-w-0 flex-1">
        <h3 className="text-sm font-medium wrap-anywhere">{name}</h3>
        <p className="text-[13px] text-muted-foreground">{timeZoneLabel(timeZone)}</p>
        <p className="text-[13px] text-muted-foreground wrap-anywhere">{profileLabel(profile, voices)}</p>
      </div>
      {on.onEdit && (
        <Button size="icon" variant="ghost" aria-label={`Edit ${name}`} onClick={on.onEdit}>
          <Pencil aria-hidden />
        </Button>
      )}
      {on.onDelete && (
        <Button size="icon" variant="ghost" aria-label={`Delete ${name}`} onClick={on.onDelete}>
          <Trash2 aria-hidden />
        </Button>
      )}
    </li>
  );
}
