import type { Metadata } from "next";
import { CardHeading } from "../_components/card";
import { FollowVerificationLink } from "../_components/follow-link";

export const metadata: Metadata = { title: "Verify your e-mail address" };

export default function VerifyEmailPage() {
  return (
    <>
      <CardHeading title="Verify your e-mail address" />
      <FollowVerificationLink />
    </>
  );
}
