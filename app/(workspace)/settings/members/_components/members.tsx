"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { Member } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { SectionCard } from "../../../_components/section-card";
import { ChangeMemberForm } from "./change-member-form";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { LeaveForm } from "./leave-form";
import { MemberRow, type MemberTask } from "./member-row";
import { RemoveMemberForm } from "./remove-member-form";
import { TransferForm } from "./transfer-form";

type MembersProps = { userId: string; hasPassword: boolean; workspaceName: string };
type Task = { name: MemberTask | "leave"; member: Member } | { name: "invite"; member?: undefined };

const titles = {
  change: (name: string) => `Change what ${name} may do`,
  remove: (name: string) => `Remove ${name}?`,
  transfer: (name: string) => `Make ${name} an owner?`,
  leave: (_name: string, workspaceName: string) => `Leave ${workspaceName}?`,
  invite: (_name: string, workspaceName: string) => `Invite somebody to ${workspaceName}`,
};

/** The members and the invitations, and what can be done about them. */
export function Members({ userId, hasPassword, workspaceName }: MembersProps) {
  const trpc = useTRPC();
  const may = useMay();
  const members = useQuery(trpc.members.list.queryOptions());
  const channels = useQuery(trpc.channels.list.queryOptions());
  const [task, setTask] = useState<Task | null>(null);
  const canManage = may("members:manage");
  const close = () => setTask(null);
  const own = members.data?.find((member) => member.userId === userId);

  return (
    <>
      <header className="flex min-h-9 items-center justify-between gap-4">
        <h1 className="text-lg font-semibold tracking-tight">Members</h1>
        {canManage && (
          <Button onClick={() => setTask({ name: "invite" })}>
            <UserPlus aria-hidden />
            Invite
          </Button>
        )}
      </header>
      <SectionCard title={`In ${workspaceName}`}>
        {members.isPending && <Skeleton className="m-3 h-24" />}
        {members.isError && (
          <p role="alert" className="p-3 text-[13px]">
            The members could not be loaded: {members.error.message}
          </p>
        )}
        {members.data && (
          <ul aria-label="Members">
            {members.data.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                channels={channels.data ?? []}
                isSelf={member.userId === userId}
                onTask={canManage ? (name) => setTask({ name, member }) : undefined}
              />
            ))}
          </ul>
        )}
      </SectionCard>
      {canManage && <InvitationList channels={channels.data ?? []} />}
      {own && (
        <Button
          variant="destructive"
          className="self-start"
          onClick={() => setTask({ name: "leave", member: own })}
        >
          Leave this workspace
        </Button>
      )}
      <Dialog
        open={task !== null}
        onOpenChange={close}
        title={task ? titles[task.name](task.member?.name ?? "", workspaceName) : ""}
      >
        {task?.name === "invite" && <InviteForm channels={channels.data ?? []} onClose={close} />}
        {task?.name === "change" && (
          <ChangeMemberForm member={task.member} channels={channels.data ?? []} onClose={close} />
        )}
        {task?.name === "remove" && <RemoveMemberForm member={task.member} onClose={close} />}
        {task?.name === "transfer" && (
          <TransferForm member={task.member} hasPassword={hasPassword} onClose={close} />
        )}
        {task?.name === "leave" && <LeaveForm onClose={close} />}
      </Dialog>
    </>
  );
}
