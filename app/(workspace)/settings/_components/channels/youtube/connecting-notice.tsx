"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useEffect } from "react";

type ConnectingNoticeProps = { isConnected: boolean; text: string };

/** The outcome of the trip to Google. It is removed from the address, so that a reload does not show it again. */
export function ConnectingNotice({ isConnected, text }: ConnectingNoticeProps) {
  const Icon = isConnected ? CircleCheck : CircleAlert;
  useEffect(() => {
    const url = new URL(window.location.href);
    url.searchParams.delete("notice");
    window.history.replaceState(window.history.state, "", url);
  }, []);

  return (
    <p
      role={isConnected ? "status" : "alert"}
      className={`flex gap-2 rounded-md px-3 py-2 text-[13px] ${isConnected ? "bg-success/10 text-success" : "bg-destructive/10 text-destructive"}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </p>
  );
}
