import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * A callback that stays the same and does what the latest render said: components that are memoized are not drawn anew
 * for it. Not to be called while rendering.
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
