type SystemNotification = { heading: string; details: string; tag: string; onOpen: () => void };

/**
 * Whether the browser can still ask the person to allow notifications: once they have answered, only its settings can
 * change that, and phones show them for installed apps only.
 */
export function canAskForNotifications(): boolean {
  return (
    "Notification" in window &&
    Notification.permission === "default" &&
    window.matchMedia("(pointer: fine)").matches
  );
}

/** Notifies a person who looks at another tab or program, if they allowed it. Of several tabs, one does so. */
export function notifyBySystem({ heading, details, tag, onOpen }: SystemNotification): void {
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  const notification = new Notification(heading, { body: details, tag });
  notification.onclick = () => {
    window.focus();
    notification.close();
    onOpen();
  };
}
