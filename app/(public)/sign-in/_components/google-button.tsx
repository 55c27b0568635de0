"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";

export function GoogleButton() {
  const google = useMutation({ mutationFn: () => signIn("google", { callbackUrl: "/dashboard" }) });

  return (
    <Button onClick={() => google.mutate()} disabled={google.isPending || google.isSuccess}>
      Continue with Google
    </Button>
  );
}
