import { useEffect, useState } from "react";
import { roughTimeLabel } from "@/components/time-labels";

/** "in 23 s", counted down to a moment; "now" once it has come. */
export function Countdown({ untilMs }: { untilMs: number }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, 1000);

    return () => {
      clearInterval(timer);
    };
  }, []);
  const seconds = (untilMs - nowMs) / 1000;

  return seconds <= 0 ? "now" : `in ${roughTimeLabel(seconds)}`;
}
