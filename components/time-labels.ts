/** A time in words, as exact as anybody needs: "8 s", "2 min 10 s", "3 min", "2 h 5 min". Pure. */
export function timeLabel(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = whole < 3600 ? Math.floor(whole / 60) : Math.round(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return joinParts([minutes, "min"], [whole % 60, "s"]);

  return joinParts([Math.floor(minutes / 60), "h"], [minutes % 60, "min"]);
}

/** An estimate, which is only good to the minute: "9 s", "3 min", "2 h 37 min". Pure. */
export function roughTimeLabel(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : timeLabel(60 * Math.round(seconds / 60));
}

/** "0:42", "12:05" or "2:05:21"; fractions of a second are dropped, as in players. Pure. */
export function formatClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, "0");

  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
}

/** A scene's place in its video, in frames. */
export type PlacedScene = { from: number; durationInFrames: number };

/** "0:12", or "0:12 to 0:18" for a scene that is shown complete: its picture shows no single moment of it. Pure. */
export function positionLabel(frame: number, fps: number, posedScene: PlacedScene | undefined): string {
  if (!posedScene) return formatClock(frame / fps);
  const { from, durationInFrames } = posedScene;

  return `${formatClock(from / fps)} to ${formatClock((from + durationInFrames) / fps)}`;
}

/** The remaining time as people who wait read it: it counts down between two estimates, and says when they were wrong. Pure. */
export function timeLeftLabel(secondsLeft: number, elapsedSeconds: number): string {
  const left = secondsLeft - elapsedSeconds;

  return left <= 0 ? "taking longer than expected" : `about ${roughTimeLabel(left)} left`;
}

function joinParts(first: [number, string], second: [number, string]): string {
  return [first, second]
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}
