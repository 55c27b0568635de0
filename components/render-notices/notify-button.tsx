"use client";

import { BellRing } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { canAskForNotifications } from "./system-notification";

/** Asks to be told by the system when the render ends, for as long as the person has not answered that yet. */
export function NotifyButton() {
  const [isAskable, setIsAskable] = useState(canAskForNotifications);
  if (!isAskable) return null;

  return (
    <Button
      variant="ghost"
      onClick={() => {
        void Notification.requestPermission().then(() => {
          setIsAskable(false);
        });
      }}
    >
      <BellRing aria-hidden />
      Notify me
    </Button>
  );
}
