import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getAccount, isAwaitingSecondFactor } from "@/server/auth/get-account";
import { readReturnPath, toSignInPath } from "@/server/auth/sign-in/return-path";
import { CardHeading } from "../../_components/card";
import { SecondFactorForm } from "./_components/second-factor-form";

export const metadata: Metadata = { title: "Two-factor authentication" };

type SecondFactorPageProps = {
  searchParams: Promise<Record<"callbackUrl", string | string[] | undefined>>;
};

export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const { callbackUrl } = await searchParams;
  const returnPath = readReturnPath(callbackUrl);
  if (await getAccount()) redirect(returnPath);
  if (!(await isAwaitingSecondFactor())) redirect(toSignInPath(returnPath));

  return (
    <>
      <CardHeading title="Two-factor authentication">Enter a code, or use a passkey.</CardHeading>
      <SecondFactorForm returnPath={returnPath} />
    </>
  );
}
