import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getAccount } from "@/server/auth/get-account";
import { isGoogleConfigured } from "@/server/auth/is-google-configured";
import { CardHeading } from "../_components/card-heading";
import { TextLink } from "../_components/text-link";
import { SignInForm } from "./_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<{ error?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (await getAccount()) redirect("/dashboard");

  const { error } = await searchParams;

  return (
    <>
      <CardHeading title="Sign in" />
      <SignInForm hasGoogle={isGoogleConfigured()} hasFailed={error !== undefined} />
      <p className="mt-5 text-[13px] text-muted">
        No account yet? <TextLink href="/sign-up">Create one</TextLink>
      </p>
    </>
  );
}
