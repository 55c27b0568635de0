import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { DecisionForm } from "@/components/review/decision-form";
import { DecisionList } from "@/components/review/decision-list";
import { gateLabel, statusBadge } from "@/components/review/gate-labels";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { GateView } from "@/server/approvals/schema";
import { useTRPC } from "@/trpc/client";
import { waitLabel } from "./review-labels";
import type { ReviewPermissions } from "./review-panel";

type ApprovalListProps = {
  videoId: string;
  gates: readonly GateView[];
  permissions: ReviewPermissions;
  revision: number;
};

/** The gates at which the video is held until somebody approves it. */
export function ApprovalList({ videoId, gates, permissions, revision }: ApprovalListProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();

  useEffect(() => {
    // The saved change may have voided an approval.
    void queryClient.invalidateQueries(trpc.approvals.get.queryFilter({ videoId }));
    void queryClient.invalidateQueries(trpc.comments.list.queryFilter({ videoId }));
  }, [queryClient, trpc, videoId, revision]);

  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-[13px] font-semibold">Approvals</h3>
      {gates.length === 0 ? (
        <p className="text-[13px] text-muted-foreground">
          This video needs none. Who has to approve a channel’s videos is set in its settings.
        </p>
      ) : (
        <ul aria-label="Approvals" className="flex flex-col gap-2">
          {gates.map((gate) => (
            <Gate key={`${gate.gate} ${gate.publicationId}`} {...{ videoId, gate, permissions }} />
          ))}
        </ul>
      )}
    </div>
  );
}

type GateProps = { videoId: string; gate: GateView; permissions: ReviewPermissions };

function Gate({ videoId, gate, permissions }: GateProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const now = useCurrentMinute();
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.approvals.get.queryFilter({ videoId })),
      queryClient.invalidateQueries(trpc.publications.preflight.pathFilter()),
    ]);
  const requesting = useMutation(trpc.approvals.request.mutationOptions({ onSettled }));
  const cancelling = useMutation(trpc.approvals.cancel.mutationOptions({ onSettled }));
  const deciding = useMutation(trpc.approvals.decide.mutationOptions({ onSettled }));
  const { status, requestId, requestedBy, requestedAt, dueAt, changes, obstacle, publicationId } = gate;
  const { label, variant } = statusBadge(status);
  const name = gateLabel(gate);
  const canAsk = permissions.canRequest && ["missing", "rejected", "voided"].includes(status);
  const problem = requesting.error ?? cancelling.error ?? deciding.error;

  return (
    <li className="flex flex-col gap-2 rounded-lg border bg-card p-3 text-[13px]">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="font-medium">{name}</h4>
        <Badge variant={variant}>{label}</Badge>
      </div>
      <p className="text-muted-foreground">By {gate.approversLabel}.</p>
      {status === "open" && <p>{waitLabel(gate)}</p>}
      {changes !== null && <p className="text-destructive">{changes}</p>}
      {requestedAt !== null && status !== "approved" && (
        <p className="text-muted-foreground">
          {requestedBy ?? "Somebody"} asked <RelativeTime date={requestedAt} now={now} />
          {status === "open" && dueAt !== null && now !== null && `, due ${dueLabel(dueAt)}`}.
        </p>
      )}
      <DecisionList decisions={gate.decisions} />
      {gate.canDecide && requestId !== null && (
        <DecisionForm
          key={requestId}
          name={name}
          isApproved={status === "approved"}
          isPending={deciding.isPending}
          onDecide={(decision) => deciding.mutate({ requestId, ...decision })}
        />
      )}
      <FormMessage tone="error">{problem?.message}</FormMessage>
      {canAsk && (
        <div className="flex flex-col items-start gap-1.5">
          {obstacle !== null && <p className="text-muted-foreground">{obstacle}</p>}
          <Button
            size="sm"
            aria-label={`Ask for approval: ${name}`}
            disabled={obstacle !== null || requesting.isPending}
            onClick={() => requesting.mutate({ videoId, gate: gate.gate, publicationId })}
          >
            {status === "missing" ? "Ask for approval" : "Ask again"}
          </Button>
        </div>
      )}
      {permissions.canRequest && status === "open" && requestId !== null && (
        <Button
          size="sm"
          variant="outline"
          className="self-start"
          aria-label={`Take back the request: ${name}`}
          disabled={cancelling.isPending}
          onClick={() => cancelling.mutate({ requestId })}
        >
          Take back
        </Button>
      )}
    </li>
  );
}

function dueLabel(date: Date): string {
  return date.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
}
