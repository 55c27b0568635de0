import { useEffect, useEffectEvent, useState } from "react";

/** Typing changes the question: ask after a pause this long. */
const pauseMs = 400;

/** The value as it was when it last stayed the same for a moment; values with equal content count as the same. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const settle = useEffectEvent(() => setSettled(value));
  const content = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      settle();
    }, pauseMs);

    return () => {
      clearTimeout(timer);
    };
  }, [content]);

  return settled;
}
