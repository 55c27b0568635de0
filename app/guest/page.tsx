import type { Metadata } from "next";
import { GuestEntrance } from "./_components/guest-entrance";

export const metadata: Metadata = {
  title: "Review a video",
  // The address alone shows the video: it must not spread.
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function GuestPage() {
  return <GuestEntrance />;
}
