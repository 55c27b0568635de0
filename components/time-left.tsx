"use client";

import { useEffect, useState } from "react";
import { timeLeftLabel } from "./time-labels";

/** How long a render will still take. Estimates are rare while a first scene is drawn: it counts down between them. */
export function TimeLeft({ secondsLeft }: { secondsLeft: number }) {
  // Each estimate restarts the count.
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
