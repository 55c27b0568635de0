import type { Metadata } from "next";
import { getAccount } from "@/server/auth/get-account";
import { CardHeading } from "../../_components/card";
import { FollowSignInLink } from "../../_components/follow-link";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInLinkPage() {
  return (
    <>
      <CardHeading title="Sign in with a link" />
      <FollowSignInLink isSignedIn={(await getAccount()) !== null} />
    </>
  );
}
