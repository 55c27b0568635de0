import { useState, useSyncExternalStore } from "react";

/**
 * The secret that a mailed link carries in its fragment, taken out of the address at once, so that it stays in no
 * history. Undefined until the page can read it, "" where there is none.
 */
export function useHashSecret(): string | undefined {
  const [store] = useState(createSecretStore);

  return useSyncExternalStore(store.subscribe, store.read, () => undefined);
}

/** Keeps the secret for a second subscription, which finds none in the address; a newer link in the same tab replaces it. */
function createSecretStore() {
  let secret: string | undefined;

  function take() {
    const found = window.location.hash.slice(1);
    secret = found === "" ? (secret ?? "") : found;
    // Next keeps its own notes in the state.
    if (found !== "") window.history.replaceState(window.history.state, "", window.location.pathname);
  }

  function subscribe(onChange: () => void) {
    function onHashChange() {
      take();
      onChange();
    }

    take();
    window.addEventListener("hashchange", onHashChange);

    return () => {
      window.removeEventListener("hashchange", onHashChange);
    };
  }

  return { subscribe, read: () => secret };
}
