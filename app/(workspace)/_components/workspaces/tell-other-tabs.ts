/** All tabs of a browser share one session, and so one workspace. */
const channelName = "offcamera-workspace";

/** Opens the browser's new workspace, in its other tabs too. A full page load: nothing of the old one stays in memory. */
export function openDashboard(): void {
  tellOtherTabs();
  window.location.assign("/dashboard");
}

/** This tab hears its own message too, and is already leaving. */
let isSwitchingHere = false;

/** Makes the browser's other tabs reload: they still show the previous workspace. */
export function tellOtherTabs(): void {
  isSwitchingHere = true;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("switched");
  channel.close();
}

/** Calls `onSwitch` when another tab has opened another workspace; returns the function that ends that. */
export function listenToOtherTabs(onSwitch: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", () => {
    if (!isSwitchingHere) onSwitch();
  });

  return () => channel.close();
}
