"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { passkeyProblem } from "@/components/passkey-problem";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";
import { signInWithPasskey } from "./sign-in-with";

type PasskeyButtonProps = { label: string; returnPath: string };

/** Signs in with any passkey that this browser offers. */
export function PasskeyButton({ label, returnPath }: PasskeyButtonProps) {
  const trpc = useTRPC();
  const begin = useMutation(trpc.secondFactors.beginPasskeySignIn.mutationOptions());
  const signIn = useMutation({
    mutationFn: async () => {
      const optionsJSON = await begin.mutateAsync();
      await signInWithPasskey(await startAuthentication({ optionsJSON }));
    },
    onSuccess: () => window.location.assign(returnPath),
  });

  return (
    <div className="flex flex-col">
      <FormMessage tone="error">
        {signIn.error && (passkeyProblem(signIn.error) ?? signIn.error.message)}
      </FormMessage>
      <Button
        variant="outline"
        onClick={() => signIn.mutate()}
        disabled={signIn.isPending || signIn.isSuccess}
      >
        <KeyRound aria-hidden />
        {label}
      </Button>
    </div>
  );
}
