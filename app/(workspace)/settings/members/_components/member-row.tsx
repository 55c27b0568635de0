import { Crown, Pencil, UserMinus } from "lucide-react";
import { useMay } from "@/components/standing";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Channel } from "@/server/channels/schema";
import { type Member, roleLabels } from "@/server/members/schema";
import { placeLabel } from "./standing-label";

export type MemberTask = "change" | "remove" | "transfer";

type MemberRowProps = {
  member: Member;
  channels: readonly Channel[];
  isSelf: boolean;
  /** Absent for those who may only look. */
  onTask?: (task: MemberTask) => void;
};

/** A member of the workspace, their role, and what can be done about it. */
export function MemberRow({ member, channels, isSelf, onTask }: MemberRowProps) {
  const { userId, name, email, role, channelIds, hasSecondFactor } = member;
  const mayTransfer = useMay()("workspace:transfer");
  const isAbove = role === "owner" && !mayTransfer;

  return (
    <li className="flex items-start gap-3 border-b p-3 last:border-b-0">
      <Avatar id={userId} name={name} />
      <div className="min-w-0 flex-1">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium wrap-anywhere">
          {name}
          <Badge variant={role === "owner" ? "default" : "secondary"}>{roleLabels[role]}</Badge>
          {isSelf && <Badge variant="success">You</Badge>}
        </h3>
        <p className="text-[13px] text-muted-foreground wrap-anywhere">{email}</p>
        <p className="text-[13px] text-muted-foreground wrap-anywhere">
          {placeLabel(channelIds, channels)}
          {hasSecondFactor === false && " · No two-factor authentication"}
        </p>
      </div>
      {onTask && !isAbove && (
        <div className="flex shrink-0">
          {mayTransfer && role !== "owner" && (
            <Button
              size="icon"
              variant="ghost"
              aria-label={`Make ${name} an owner`}
              onClick={() => onTask("transfer")}
            >
              <Crown aria-hidden />
            </Button>
          )}
          <Button size="icon" variant="ghost" aria-label={`Change ${name}`} onClick={() => onTask("change")}>
            <Pencil aria-hidden />
          </Button>
          {!isSelf && (
            <Button
              size="icon"
              variant="ghost"
              aria-label={`Remove ${name}`}
              onClick={() => onTask("remove")}
            >
              <UserMinus aria-hidden />
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
