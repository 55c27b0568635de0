"use client";

import { useEffect, useState } from "react";
import { timeLeftLabel } from "./time-labels";

/** How long a render still takes. Estimates come seldom while a first scene is drawn: in between, the time goes on. */
export function TimeLeft({ secondsLeft }: { secondsLeft: number }) {
  // With every estimate the count begins anew.
  return <Countdown key={secondsLeft} secondsLeft={secondsLeft} />;
}

function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const [elapsedSeconds, setElapsedSeconds] = useState(0);
  useEffect(() => {
    const startMs = Date.now();
    const timer = setInterval(() => {
      setElapsedSeconds(Math.floor((Date.now() - startMs) / 1000));
    }, 1000);

    return () => {
      clearInterval(timer);
    };
  }, []);

  return timeLeftLabel(secondsLeft, elapsedSeconds);
}
