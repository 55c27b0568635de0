import type { Metadata } from "next";
import { isMailConfigured } from "@/server/accounts/is-mail-configured";
import { CardHeading } from "../_components/card-heading";
import { TextLink } from "../_components/text-link";
import { ForgotPasswordForm } from "./_components/forgot-password-form";

export const metadata: Metadata = { title: "Set a new password" };

export default function ForgotPasswordPage() {
  const hasMail = isMailConfigured();

  return (
    <>
      <CardHeading title="Set a new password">
        {hasMail
          ? "You get a link by e-mail. It works once, for an hour."
          : "This installation sends no e-mail. Its operator finds the link in the log and can pass it on to you; it works once, for an hour."}
      </CardHeading>
      <ForgotPasswordForm hasMail={hasMail} />
      <p className="mt-5 text-[13px] text-muted">
        Know it after all? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </>
  );
}
