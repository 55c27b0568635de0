import type { Metadata } from "next";
import { CardHeading } from "../../_components/card-heading";
import { FollowSignInLink } from "./_components/follow-sign-in-link";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInLinkPage() {
  return (
    <>
      <CardHeading title="Sign in with a link" />
      <FollowSignInLink />
    </>
  );
}
