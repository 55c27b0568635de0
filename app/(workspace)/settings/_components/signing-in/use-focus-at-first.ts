import { useEffect, useRef } from "react";

/** For the first element of a dialog's next step: the button that led there is gone, and the focus with it. */
export function useFocusAtFirst<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => {
    element.current?.focus();
  }, []);

  return element;
}
