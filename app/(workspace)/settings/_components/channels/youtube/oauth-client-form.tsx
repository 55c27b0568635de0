"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { type OAuthClientView, saveOAuthClientSchema } from "@/server/channels/youtube/schema";
import { useTRPC } from "@/trpc/client";

type OAuthClientFormProps = { client: OAuthClientView; onClose: () => void };

/** Takes a workspace's own OAuth client. It is saved once Google has recognised it. */
export function OAuthClientForm({
  client: { origin, clientIdHint, redirectUri },
  onClose,
}: OAuthClientFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const saving = useMutation(
    trpc.youtube.saveClient.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.youtube.pathFilter());
        toast.success("The OAuth client is saved.");
        onClose();
      },
    }),
  );
  const { errors, submit } = useForm(saveOAuthClientSchema, (input) => saving.mutate(input));

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      <p className="text-[13px] text-muted-foreground">
        In Google Cloud console: a project with the YouTube Data API and the YouTube Analytics API enabled,
        and in it a client of the type “Web application”. Channels that another client connected must be
        reconnected.
      </p>
      <p className="text-[13px]">
        <a
          href="https://console.cloud.google.com/auth/clients"
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 underline underline-offset-2"
        >
          Clients in Google Cloud console
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      </p>
      <Field label="Authorized redirect URI" hint="The client at Google names this address, to the letter.">
        {(props) => (
          <Input {...props} readOnly value={redirectUri} onFocus={({ target }) => target.select()} />
        )}
      </Field>
      <Field label="Client id" hint="It ends in .apps.googleusercontent.com." error={errors.clientId}>
        {(props) => (
          <Input
            {...props}
            name="clientId"
            autoComplete="off"
            spellCheck={false}
            placeholder={origin === "workspace" ? `…${clientIdHint}.apps.googleusercontent.com` : undefined}
          />
        )}
      </Field>
      <Field
        label="Client secret"
        hint="It is stored encrypted, and never shown again."
        error={errors.clientSecret}
      >
        {(props) => (
          <Input {...props} name="clientSecret" type="password" autoComplete="off" spellCheck={false} />
        )}
      </Field>
      <DialogFooter>
        <FormMessage tone="error">{saving.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={saving.isPending}>
            {saving.isPending ? "Checking…" : "Save client"}
          </SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}
