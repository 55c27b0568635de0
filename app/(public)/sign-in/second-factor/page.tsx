import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getAccount, isAwaitingSecondFactor } from "@/server/auth/get-account";
import { readReturnPath, toSignInPath } from "@/server/auth/sign-in/return-path";
import { CardHeading } from "../../_components/card";
import { SecondFactorForm } from "./_components/second-factor-form";

export const metadata: Metadata = { title: "Second factor" };

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
      <CardHeading title="Second factor">Your account asks for a code or a passkey as well.</CardHeading>
      <SecondFactorForm returnPath={returnPath} />
    </>
  );
}
