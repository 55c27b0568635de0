"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link2, Mail, Send, X } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Channel } from "@/server/channels/schema";
import { type OpenInvitation, roleLabels } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { SectionCard } from "../../../_components/section-card";
import { InvitationLink } from "./invitation-link";
import { placeLabel } from "./standing-label";

/** People who were invited and have not come yet. */
export function InvitationList({ channels }: { channels: readonly Channel[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const invitations = useQuery(trpc.members.invitations.queryOptions());
  const [link, setLink] = useState<string | null>(null);
  const onSettled = () => queryClient.invalidateQueries(trpc.members.invitations.queryFilter());
  const onError = ({ message }: { message: string }) => toast.error(message);
  const revoking = useMutation(trpc.members.revoke.mutationOptions({ onSettled, onError }));
  const resending = useMutation(
    trpc.members.resend.mutationOptions({
      ...{ onSettled, onError },
      onSuccess: (sent) => {
        if (sent.link === null) toast.success("The invitation was sent once more.");
        setLink(sent.link);
      },
    }),
  );
  const isBusy = revoking.isPending || resending.isPending;

  return (
    <SectionCard title="Invited">
      {invitations.isError && (
        <p role="alert" className="p-3 text-[13px]">
          The invitations could not be loaded: {invitations.error.message}
        </p>
      )}
      {invitations.data?.length === 0 && (
        <p className="p-3 text-[13px] text-muted-foreground">Nobody is invited at the moment.</p>
      )}
      {invitations.data && invitations.data.length > 0 && (
        <ul aria-label="Invitations">
          {invitations.data.map((invitation) => (
            <InvitationRow
              key={invitation.invitationId}
              {...{ invitation, channels, isBusy }}
              onResend={() => resending.mutate({ invitationId: invitation.invitationId })}
              onRevoke={() => revoking.mutate({ invitationId: invitation.invitationId })}
            />
          ))}
        </ul>
      )}
      <Dialog open={link !== null} onOpenChange={() => setLink(null)} title="A new link">
        {link !== null && <InvitationLink link={link} onClose={() => setLink(null)} />}
      </Dialog>
    </SectionCard>
  );
}

type InvitationRowProps = {
  invitation: OpenInvitation;
  channels: readonly Channel[];
  isBusy: boolean;
  onResend: () => void;
  onRevoke: () => void;
};

function InvitationRow({ invitation, channels, isBusy, onResend, onRevoke }: InvitationRowProps) {
  const { email, role, channelIds, createdAt, expiresAt, invitedBy } = invitation;
  const now = useCurrentMinute();
  const isExpired = now !== null && expiresAt.getTime() <= now;
  const name = email ?? "a link";
  const Icon = email === null ? Link2 : Mail;

  return (
    <li className="flex items-start gap-3 border-b p-3 last:border-b-0">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-muted">
        <Icon aria-hidden className="size-4 text-muted-foreground" />
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium wrap-anywhere">
          {email ?? "Whoever has the link"}
          <Badge variant="secondary">{roleLabels[role]}</Badge>
          {isExpired && <Badge variant="destructive">Expired</Badge>}
        </h3>
        <p className="text-[13px] text-muted-foreground wrap-anywhere">
          {placeLabel(channelIds, channels)} · Invited <RelativeTime date={createdAt} now={now} />
          {invitedBy !== null && ` by ${invitedBy}`}
        </p>
      </div>
      <Button
        size="icon"
        variant="ghost"
        aria-label={email === null ? "Make a new link" : `Send the invitation of ${email} again`}
        disabled={isBusy}
        onClick={onResend}
      >
        <Send aria-hidden />
      </Button>
      <Button
        size="icon"
        variant="ghost"
        aria-label={`Take back the invitation of ${name}`}
        disabled={isBusy}
        onClick={onRevoke}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}
