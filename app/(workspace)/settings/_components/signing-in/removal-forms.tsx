"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import type { PasskeySummary } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm, type Owner } from "./confirm-form";
import { RecoveryCodes } from "./recovery-codes";

type FormProps = { owner: Owner; onClose: () => void };

export function RemoveAuthenticator({ owner, onClose }: FormProps) {
  const trpc = useTRPC();
  const removal = useMutation(
    trpc.secondFactors.removeAuthenticator.mutationOptions({
      onSuccess: () => {
        toast("Authenticator app removed.");
        onClose();
      },
    }),
  );

  return (
    <ConfirmForm
      owner={owner}
      text={<p>Its codes will no longer sign you in. Delete the entry in the app as well.</p>}
      action="Remove"
      isDestructive
      isPending={removal.isPending}
      message={removal.error?.message}
      onConfirm={(password) => removal.mutate({ password })}
      onCancel={onClose}
    />
  );
}

export function RemovePasskey({ passkey, owner, onClose }: FormProps & { passkey: PasskeySummary }) {
  const { passkeyId, name } = passkey;
  const trpc = useTRPC();
  const removal = useMutation(
    trpc.secondFactors.removePasskey.mutationOptions({
      onSuccess: () => {
        toast(`${name} removed.`);
        onClose();
      },
    }),
  );

  return (
    <ConfirmForm
      owner={owner}
      text={<p>It will no longer sign you in. Your device may still offer it until you delete it there.</p>}
      action="Remove"
      isDestructive
      isPending={removal.isPending}
      message={removal.error?.message}
      onConfirm={(password) => removal.mutate({ passkeyId, password })}
      onCancel={onClose}
    />
  );
}

/** Renews the recovery codes, and shows them. */
export function RenewRecoveryCodes({ owner, onClose }: FormProps) {
  const trpc = useTRPC();
  const renewal = useMutation(trpc.secondFactors.renewRecoveryCodes.mutationOptions());
  if (renewal.data) return <RecoveryCodes codes={renewal.data} onClose={onClose} />;

  return (
    <ConfirmForm
      owner={owner}
      text={<p>Your current codes will stop working.</p>}
      action="Generate new codes"
      isPending={renewal.isPending}
      message={renewal.error?.message}
      onConfirm={(password) => renewal.mutate({ password })}
      onCancel={onClose}
    />
  );
}
