import type { Metadata } from "next";
import { GuestEntrance } from "./_components/guest-entrance";

export const metadata: Metadata = {
  title: "Review a video",
  // Whoever has the address sees the video: it is for nobody else.
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function GuestPage() {
  return <GuestEntrance />;
}
