import type { Metadata } from "next";
import { isMailConfigured } from "@/server/env";
import { CardHeading, TextLink } from "../_components/card";
import { ForgotPasswordForm } from "../_components/password-reset-forms";

export const metadata: Metadata = { title: "Set a new password" };

export default function ForgotPasswordPage() {
  const hasMail = isMailConfigured();

  return (
    <>
      <CardHeading title="Set a new password">
        {hasMail
          ? "We will e-mail you a link. It works once, within an hour."
          : "This server doesn’t send e-mail. Its operator finds the link in the log and can pass it on; it works once, within an hour."}
      </CardHeading>
      <ForgotPasswordForm hasMail={hasMail} />
      <p className="mt-5 text-[13px] text-muted-foreground">
        Remembered it? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </>
  );
}
