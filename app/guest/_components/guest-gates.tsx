import { useMutation, useQueryClient } from "@tanstack/react-query";
import { DecisionForm } from "@/components/review/decision-form";
import { DecisionList } from "@/components/review/decision-list";
import { gateLabel, statusBadge } from "@/components/review/gate-labels";
import { Badge } from "@/components/ui/badge";
import { FormMessage } from "@/components/ui/form-message";
import type { GateView } from "@/server/approvals/schema";
import { useTRPC } from "@/trpc/client";

/** What needs approval, and the guest's decision on it. */
export function GuestGates({ gates }: { gates: readonly GateView[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const deciding = useMutation(
    trpc.guest.decide.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.guest.approvals.queryFilter()),
    }),
  );

  return (
    <section aria-label="Approvals" className="flex flex-col gap-2">
      <h2 className="text-[13px] font-semibold">Approvals</h2>
      <FormMessage tone="error">{deciding.error?.message}</FormMessage>
      <ul aria-label="Approvals" className="flex flex-col gap-2">
        {gates.map((gate) => {
          const { label, variant } = statusBadge(gate.status);
          const name = gateLabel(gate);
          const { requestId } = gate;

          return (
            <li
              key={`${gate.gate} ${gate.publicationId}`}
              className="flex flex-col gap-2 rounded-lg border bg-card p-3 text-[13px]"
            >
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h3 className="font-medium">{name}</h3>
                <Badge variant={variant}>{label}</Badge>
              </div>
              {gate.changes !== null && <p className="text-destructive">{gate.changes}</p>}
              <DecisionList decisions={gate.decisions} />
              {gate.canDecide && requestId !== null && (
                <DecisionForm
                  key={requestId}
                  name={name}
                  isApproved={gate.status === "approved"}
                  isPending={deciding.isPending}
                  onDecide={(decision) => deciding.mutate({ requestId, ...decision })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
