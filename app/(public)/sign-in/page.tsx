import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getAccount, getPerson, isAwaitingSecondFactor } from "@/server/auth/get-account";
import { getSignUpRefusal, isGoogleConfigured, isMailConfigured } from "@/server/env";
import { readReturnPath, toSignInPath } from "@/server/auth/sign-in/return-path";
import { CardHeading, TextLink } from "../_components/card";
import { SignInForm } from "./_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = {
  searchParams: Promise<Record<"error" | "callbackUrl", string | string[] | undefined>>;
};

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { error, callbackUrl } = await searchParams;
  const returnPath = readReturnPath(callbackUrl);
  if (await getAccount()) redirect(returnPath);
  if (await getPerson()) redirect("/restore");
  if (await isAwaitingSecondFactor()) redirect(toSignInPath(returnPath, "/sign-in/second-factor"));

  return (
    <>
      <CardHeading title="Sign in" />
      <SignInForm
        hasGoogle={isGoogleConfigured()}
        hasMail={isMailConfigured()}
        hasFailed={error !== undefined}
        returnPath={returnPath}
      />
      <p className="mt-5 text-[13px] text-muted-foreground">
        {getSignUpRefusal() ?? (
          <>
            No account yet? <TextLink href="/sign-up">Create one</TextLink>
          </>
        )}
      </p>
    </>
  );
}
