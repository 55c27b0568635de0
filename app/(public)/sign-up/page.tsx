import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getAccount } from "@/server/auth/get-account";
import { getSignUpRefusal, isMailConfigured } from "@/server/env";
import { CardHeading, TextLink } from "../_components/card";
import { SignUpForm } from "./_components/sign-up-form";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await getAccount()) redirect("/dashboard");

  const refusal = getSignUpRefusal();

  return (
    <>
      <CardHeading title="Create an account">{refusal ?? "You get a workspace of your own."}</CardHeading>
      {refusal === undefined && <SignUpForm hasMail={isMailConfigured()} />}
      <p className={refusal === undefined ? "mt-5 text-[13px] text-muted-foreground" : "text-[13px]"}>
        Have an account? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </>
  );
}
