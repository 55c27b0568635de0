import type { Metadata } from "next";
import { CardHeading, TextLink } from "../_components/card";
import { ResetPasswordForm } from "../_components/password-reset-forms";

export const metadata: Metadata = { title: "Choose a new password" };

export default function ResetPasswordPage() {
  return (
    <>
      <CardHeading title="Choose a new password">This signs you out on all devices.</CardHeading>
      <ResetPasswordForm />
      <p className="mt-5 text-[13px] text-muted-foreground">
        Link expired? <TextLink href="/forgot-password">Request a new one</TextLink>
      </p>
    </>
  );
}
