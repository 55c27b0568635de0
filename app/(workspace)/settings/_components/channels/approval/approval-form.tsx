"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  approvalGateSchema,
  type ApprovalPolicy,
  approvalPolicySchema,
  type GatePolicy,
} from "@/server/channels/approval-policy";
import type { Channel } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";
import { CheckField } from "../check-field";
import { GateField } from "./gate-field";

type ApprovalFormProps = { channel: Channel; onClose: () => void };

/** Who approves a channel's videos before they go on. */
export function ApprovalForm({ channel, onClose }: ApprovalFormProps) {
  const { channelId, name } = channel;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [policy, setPolicy] = useState(channel.approval);
  const [hours, setHours] = useState(String(channel.approval.dueInHours));
  const approvers = useQuery(trpc.approvals.listApprovers.queryOptions());
  const change = (part: Partial<ApprovalPolicy>) => setPolicy({ ...policy, ...part });
  const saving = useMutation(
    trpc.channels.updateApproval.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.channels.list.pathFilter());
        void queryClient.invalidateQueries(trpc.approvals.pathFilter());
        toast.success(`The approvals of ${name} are saved.`);
        onClose();
      },
    }),
  );
  const { errors, submit } = useForm<ApprovalPolicy>(approvalPolicySchema, (data) =>
    saving.mutate({ channelId, data }),
  );

  return (
    <Form
      errors={errors}
      className="p-4"
      onSubmit={() => submit({ ...policy, dueInHours: hours === "" ? Number.NaN : Number(hours) })}
    >
      <p className="text-[13px] text-muted-foreground">
        A video goes on when those who have to have approved it as it is. A change afterwards needs a new
        approval. Drafts and previews need none.
      </p>
      {approvalGateSchema.options.map((gate) => (
        <GateField
          key={gate}
          gate={gate}
          policy={policy[gate]}
          people={approvers.data ?? []}
          error={errors[`${gate}.userIds`]}
          onChange={(changed: GatePolicy) => change({ [gate]: changed })}
        />
      ))}
      <CheckField
        label="Authors may approve their own videos"
        hint="Otherwise neither whoever made a video nor whoever asks for the approval may give it."
        isChecked={policy.mayApproveOwn}
        onChange={(mayApproveOwn) => change({ mayApproveOwn })}
      />
      <Field
        label="Remind after (hours)"
        hint="A day later the owners are told as well."
        error={errors.dueInHours}
      >
        {(props) => (
          <Input
            {...props}
            type="number"
            min={1}
            max={720}
            value={hours}
            onChange={({ target }) => setHours(target.value)}
          />
        )}
      </Field>
      <DialogFooter>
        <FormMessage tone="error">{approvers.error?.message ?? saving.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={saving.isPending}>Save approvals</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}
