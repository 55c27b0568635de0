"use client";

import { useMutation } from "@tanstack/react-query";
import Image from "next/image";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AuthenticatorSetUp } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm, type Owner } from "./confirm-form";
import { RecoveryCodes } from "./recovery-codes";
import { useFocusAtFirst } from "./use-focus-at-first";

const formSchema = z.object({
  code: z
    .string()
    .transform((code) => code.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits that the app shows.")),
});

/** Sets up an authenticator app: the password, the QR code and the first code, then recovery codes. */
export function AddAuthenticator({ owner, onClose }: { owner: Owner; onClose: () => void }) {
  const trpc = useTRPC();
  const begin = useMutation(trpc.secondFactors.beginAuthenticator.mutationOptions());
  const add = useMutation(
    trpc.secondFactors.addAuthenticator.mutationOptions({
      onSuccess: (codes) => {
        if (!codes) onClose();
      },
    }),
  );

  if (add.data) return <RecoveryCodes codes={add.data} onClose={onClose} />;
  if (begin.data) {
    return (
      <FirstCodeForm
        setUp={begin.data}
        isPending={add.isPending || add.isSuccess}
        message={add.error?.message}
        onCode={(code) => add.mutate({ ticket: begin.data.ticket, code })}
        onCancel={onClose}
      />
    );
  }

  return (
    <ConfirmForm
      owner={owner}
      text={<p>You need an authenticator app on your phone, or a password manager that shows codes.</p>}
      action="Next"
      isPending={begin.isPending}
      message={begin.error?.message}
      onConfirm={(password) => begin.mutate({ password })}
      onCancel={onClose}
    />
  );
}

type FirstCodeFormProps = {
  setUp: AuthenticatorSetUp;
  isPending: boolean;
  message?: string;
  onCode: (code: string) => void;
  onCancel: () => void;
};

function FirstCodeForm({ setUp: { key, qrCode }, isPending, message, onCode, onCancel }: FirstCodeFormProps) {
  const codeField = useFocusAtFirst<HTMLInputElement>();
  const { errors, submit } = useForm(formSchema, ({ code }) => onCode(code));

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      <p className="text-[13px] text-muted-foreground">
        Scan this with the app, then enter the code that it shows.
      </p>
      <Image
        src={qrCode}
        alt="QR code for the authenticator app"
        width={208}
        height={208}
        className="self-center rounded-md"
      />
      <p className="flex flex-col gap-1 text-[13px] text-muted-foreground">
        If you cannot scan it, enter this key in the app:
        <code className="rounded bg-muted px-2 py-1 text-foreground select-all wrap-anywhere">
          {key.replaceAll(/(.{4})(?=.)/g, "$1 ")}
        </code>
      </p>
      <Field label="Code" error={errors.code}>
        {(props) => (
          <Input
            ref={codeField}
            {...props}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        )}
      </Field>
      <DialogFooter>
        <FormMessage tone="error">{message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onCancel}>
            Cancel
          </Button>
          <SubmitButton isPending={isPending}>Turn on</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}
