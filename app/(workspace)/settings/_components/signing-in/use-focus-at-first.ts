import { useEffect, useRef } from "react";

/** For what a dialog's next step begins with: the button that led there is gone, and the focus with it. */
export function useFocusAtFirst<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => {
    element.current?.focus();
  }, []);

  return element;
}
