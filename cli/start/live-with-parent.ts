const heartbeatMs = 1000;

/**
 * Ends this process in good order when the one that started it has ended, however that came about: its channel closes. Until
 * then tells it every second that this process still answers. To be called first: a slow start is no standstill.
 */
export function liveWithParent(): void {
  const tell = () => {
    if (process.connected) process.send?.("heartbeat");
  };
  tell();
  const telling = setInterval(tell, heartbeatMs).unref();
  process.once("disconnect", () => {
    clearInterval(telling);
    process.kill(process.pid, "SIGTERM");
  });
}
