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
import {
  type ConnectionView,
  type ProviderView,
  type SaveConnectionInput,
  saveConnectionSchema,
} from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";
import { useFocusAtFirst } from "../signing-in/use-focus-at-first";
import { FallbackField } from "./fallback-field";
import { ModelField } from "./model-field";

type ConnectionFormProps = {
  provider: ProviderView;
  /** Null to add one. */
  connection: ConnectionView | null;
  /** Where a server was found. */
  address?: string;
  onClose: () => void;
};

/** Connects a provider, or changes its connection. It is saved once a call has shown that it works. */
export function ConnectionForm({ provider, connection, address, onClose }: ConnectionFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { name } = provider;
  const firstField = useFocusAtFirst<HTMLInputElement>();
  const saving = useMutation(
    trpc.connections.save.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.connections.pathFilter());
        toast.success(connection ? `${name} is saved.` : `${name} is connected.`);
        onClose();
      },
    }),
  );
  const { errors, submit } = useForm(saveConnectionSchema, (input: SaveConnectionInput, setErrors) => {
    if (needsKey(provider, connection) && input.key === "") {
      setErrors({ key: `Enter the key that ${name} gave you.` });
      return;
    }
    saving.mutate(input, {
      onError: ({ data, message }) => setErrors(toFieldErrors(provider, data?.appCode, message)),
    });
  });
  const hasFieldError = Object.keys(errors).length > 0;

  return (
    <Form
      onSubmit={({ isFallback, ...fields }) =>
        submit({ ...fields, provider: provider.provider, isFallback: isFallback !== undefined })
      }
      errors={errors}
      className="p-4"
    >
      {!connection && <p className="text-[13px] text-muted-foreground">{provider.description}</p>}
      {provider.address !== undefined && (
        <Field
          label="Address"
          hint="Where the server answers, with what its API’s addresses begin with."
          error={errors.baseUrl}
        >
          {(props) => (
            <Input
              {...props}
              ref={firstField}
              name="baseUrl"
              inputMode="url"
              defaultValue={connection?.baseUrl ?? address ?? provider.address}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      )}
      {provider.takesKey !== "never" && (
        <Field
          label={provider.takesKey === "always" ? "API key" : "API key, if the server asks for one"}
          hint={<KeyHint provider={provider} connection={connection} />}
          error={errors.key}
        >
          {(props) => (
            <Input
              {...props}
              ref={provider.address === undefined ? firstField : undefined}
              name="key"
              type="password"
              autoComplete="off"
              spellCheck={false}
              placeholder={connection?.keyHint ? `•••• ${connection.keyHint}` : undefined}
            />
          )}
        </Field>
      )}
      {connection && <ModelField connection={connection} />}
      {connection && <FallbackField isChecked={connection.isFallback} />}
      {!connection && <p className="text-[13px] text-muted-foreground">{provider.cost}</p>}
      <DialogFooter>
        <FormMessage tone="error">{hasFieldError ? undefined : saving.error?.message}</FormMessage>
        <div className="flex flex-wrap items-center justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={saving.isPending}>
            {submitLabel(connection !== null, saving.isPending)}
          </SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

function submitLabel(isChange: boolean, isPending: boolean): string {
  if (isPending) return "Checking…";

  return isChange ? "Save" : "Connect";
}

/** Says where a key comes from, what happens to it, and that an empty field keeps the present one. */
function KeyHint({
  provider: { url, takesKey },
  connection,
}: Pick<ConnectionFormProps, "provider" | "connection">) {
  const link = url !== undefined && takesKey === "always" && (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 text-foreground underline underline-offset-2"
    >
      Get a key at {new URL(url).hostname}
      <ExternalLink aria-hidden className="size-3.5" />
    </a>
  );

  return (
    <>
      {link && <span className="block">{link}</span>}
      {connection ? "Empty keeps the key that is stored." : "It is stored encrypted, and never shown again."}
    </>
  );
}

function needsKey({ takesKey }: ProviderView, connection: ConnectionView | null): boolean {
  return takesKey === "always" && connection === null;
}

/** The field at which the server's message belongs: the address if the provider has one, otherwise the key. */
function toFieldErrors(
  provider: ProviderView,
  code: string | undefined,
  message: string,
): Record<string, string> {
  const field = provider.address === undefined ? "key" : "baseUrl";
  switch (code) {
    case "CONFLICT":
      return { key: message };
    case "INVALID_INPUT":
    case "PROVIDER_REJECTED":
      return { [field]: message };
    case "PROVIDER_UNAVAILABLE":
      return provider.address === undefined ? {} : { baseUrl: message };
    default:
      return {};
  }
}
