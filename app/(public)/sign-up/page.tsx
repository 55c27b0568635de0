import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getAccount } from "@/server/auth/get-account";
import { isMailConfigured } from "@/server/env";
import { CardHeading, TextLink } from "../_components/card";
import { SignUpForm } from "./_components/sign-up-form";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await getAccount()) redirect("/dashboard");

  return (
    <>
      <CardHeading title="Create an account">You get a workspace of your own.</CardHeading>
      <SignUpForm hasMail={isMailConfigured()} />
      <p className="mt-5 text-[13px] text-muted-foreground">
        Have an account? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </>
  );
}
