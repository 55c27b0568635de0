"use client";

import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { signOutHere } from "@/app/(workspace)/_components/sign-out-here";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameSchema } from "@/server/workspaces/schema";
import { useTRPC } from "@/trpc/client";

/** A full page load: the browser fetches anew everything that it may see now. */
const enter = () => window.location.assign("/dashboard");

export function KeepAccount() {
  const trpc = useTRPC();
  const keep = useMutation(trpc.deletion.keepAccount.mutationOptions({ onSuccess: enter }));

  return (
    <div className="flex flex-col">
      <FormMessage tone="error">{keep.error?.message}</FormMessage>
      <Button onClick={() => keep.mutate()} disabled={keep.isPending || keep.isSuccess}>
        Keep my account
      </Button>
    </div>
  );
}

type RestoreWorkspaceProps = { workspaceId: string; name: string; lastDay: string };

export function RestoreWorkspace({ workspaceId, name, lastDay }: RestoreWorkspaceProps) {
  const trpc = useTRPC();
  const restore = useMutation(trpc.deletion.restoreWorkspace.mutationOptions({ onSuccess: enter }));

  return (
    <div className="flex flex-col gap-1.5">
      <FormMessage tone="error">{restore.error?.message}</FormMessage>
      <Button
        onClick={() => restore.mutate({ workspaceId })}
        disabled={restore.isPending || restore.isSuccess}
      >
        <span className="truncate">Restore {name}</span>
      </Button>
      <p className="text-[13px] text-muted-foreground">
        Until {lastDay}; after that day it is gone for good.
      </p>
    </div>
  );
}

const formSchema = z.object({ name: nameSchema });

export function CreateWorkspaceForm() {
  const trpc = useTRPC();
  const creation = useMutation(trpc.deletion.createWorkspace.mutationOptions({ onSuccess: enter }));
  const { errors, submit } = useForm(formSchema, (fields) => creation.mutate(fields));

  return (
    <Form onSubmit={submit} errors={errors} className="gap-3">
      <Field label="Name of a new workspace" error={errors.name}>
        {(props) => <Input {...props} name="name" autoComplete="organization" required />}
      </Field>
      <div className="flex flex-col">
        <FormMessage tone="error">{creation.error?.message}</FormMessage>
        <SubmitButton variant="outline" isPending={creation.isPending || creation.isSuccess}>
          Create a workspace
        </SubmitButton>
      </div>
    </Form>
  );
}

export function SignOut({ userId }: { userId: string }) {
  const leave = useMutation({ mutationFn: () => signOutHere(userId) });

  return (
    <div className="flex flex-col">
      <FormMessage tone="error">
        {leave.isError && "Could not sign out: you are still signed in. Try again."}
      </FormMessage>
      <Button variant="outline" onClick={() => leave.mutate()} disabled={leave.isPending || leave.isSuccess}>
        Sign out
      </Button>
    </div>
  );
}
