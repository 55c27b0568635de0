import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * A callback that keeps its identity and runs the latest render's version, so that memoized components do not render
 * again for it. Must not be called while rendering.
 */
export function useStableCallback<Arguments extends unknown[], Result>(
  callback: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });

  return useCallback((...values: Arguments) => latest.current(...values), []);
}
