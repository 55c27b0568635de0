type SystemNotification = { heading: string; details: string; tag: string; onOpen: () => void };

/**
 * Whether a person can be asked to allow notifications by the system: once they answered, only the browser's settings can
 * change that, and phones show them for installed apps alone.
 */
export function canAskForNotifications(): boolean {
  return (
    "Notification" in window &&
    Notification.permission === "default" &&
    window.matchMedia("(pointer: fine)").matches
  );
}

/** Tells somebody who looks at another tab or program, if they allowed it. Of several tabs, one tells it. */
export function notifyBySystem({ heading, details, tag, onOpen }: SystemNotification): void {
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  const notification = new Notification(heading, { body: details, tag });
  notification.onclick = () => {
    window.focus();
    notification.close();
    onOpen();
  };
}
