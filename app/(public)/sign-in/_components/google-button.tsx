"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";

export function GoogleButton({ returnPath }: { returnPath: string }) {
  const google = useMutation({ mutationFn: () => signIn("google", { callbackUrl: returnPath }) });

  return (
    <Button variant="outline" onClick={() => google.mutate()} disabled={google.isPending || google.isSuccess}>
      Continue with Google
    </Button>
  );
}
