"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { z } from "zod";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { roleLabels } from "@/server/members/schema";
import { nameSchema } from "@/server/workspaces/schema";
import { useTRPC } from "@/trpc/client";
import { openDashboard } from "./tell-other-tabs";

type WorkspacesDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  workspaceId: string;
};

/** The person's workspaces, to open another one or create one. */
export function WorkspacesDialog({ isOpen, onOpenChange, workspaceId }: WorkspacesDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title="Workspaces" className="max-w-sm">
      <div className="flex flex-col gap-5 p-4">
        <WorkspaceChoice workspaceId={workspaceId} onSame={() => onOpenChange(false)} />
        <NewWorkspaceForm />
      </div>
    </Dialog>
  );
}

function WorkspaceChoice({ workspaceId, onSame }: { workspaceId: string; onSame: () => void }) {
  const trpc = useTRPC();
  const workspaces = useQuery(trpc.workspaces.listOwn.queryOptions());
  const opening = useMutation(trpc.workspaces.switch.mutationOptions({ onSuccess: openDashboard }));

  return (
    <div className="flex flex-col">
      <FormMessage tone="error">{(workspaces.error ?? opening.error)?.message}</FormMessage>
      {workspaces.isPending && <Skeleton className="h-11" />}
      {workspaces.data && (
        <ul aria-label="Your workspaces" className="flex flex-col gap-1">
          {workspaces.data.map((workspace) => {
            const isCurrent = workspace.workspaceId === workspaceId;

            return (
              <li key={workspace.workspaceId}>
                <button
                  type="button"
                  aria-current={isCurrent || undefined}
                  disabled={opening.isPending || opening.isSuccess}
                  className="flex min-h-11 w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-sm hover:bg-accent aria-[current]:bg-muted"
                  onClick={() =>
                    isCurrent ? onSame() : opening.mutate({ workspaceId: workspace.workspaceId })
                  }
                >
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{workspace.name}</span>
                    <span className="block text-xs text-muted-foreground">{roleLabels[workspace.role]}</span>
                  </span>
                  {isCurrent && <Check aria-hidden className="size-4 shrink-0" />}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

const formSchema = z.object({ name: nameSchema });

function NewWorkspaceForm() {
  const trpc = useTRPC();
  const creation = useMutation(trpc.workspaces.create.mutationOptions({ onSuccess: openDashboard }));
  const { errors, submit } = useForm(formSchema, (fields) => creation.mutate(fields));

  return (
    <Form onSubmit={submit} errors={errors} className="gap-3 border-t pt-4">
      <Field label="New workspace" hint="With videos, media and members of its own." error={errors.name}>
        {(props) => <Input {...props} name="name" autoComplete="off" required />}
      </Field>
      <div className="flex flex-col items-start">
        <FormMessage tone="error">{creation.error?.message}</FormMessage>
        <SubmitButton variant="outline" isPending={creation.isPending || creation.isSuccess}>
          Create workspace
        </SubmitButton>
      </div>
    </Form>
  );
}
