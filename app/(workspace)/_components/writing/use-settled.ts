import { useEffect, useEffectEvent, useState } from "react";

/** Who types changes what is asked about. */
const pauseMs = 400;

/** A value as it was when it last stayed the same for a moment; two of the same content are the same. */
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
