import type { Metadata } from "next";
import { getAccount } from "@/server/auth/get-account";
import { CardHeading } from "../_components/card";
import { VerifyEmailForm } from "./_components/verify-email-form";

export const metadata: Metadata = { title: "Verify your e-mail address" };

export default async function VerifyEmailPage() {
  const account = await getAccount();

  return (
    <>
      <CardHeading title="Verify your e-mail address" />
      <VerifyEmailForm signedInAs={account?.email} />
    </>
  );
}
