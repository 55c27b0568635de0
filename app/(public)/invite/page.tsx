import type { Metadata } from "next";
import { getAccount, getPerson } from "@/server/auth/get-account";
import { env, isGoogleConfigured } from "@/server/env";
import { CardHeading } from "../_components/card";
import { Invitation } from "./_components/invitation";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitePage() {
  const person = (await getAccount()) ?? (await getPerson());

  return (
    <>
      <CardHeading title="You are invited" />
      <Invitation
        signedInAs={person?.email}
        canSignUp={env.signUp !== "off"}
        hasGoogle={isGoogleConfigured()}
      />
    </>
  );
}
