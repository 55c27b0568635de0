// Shows what a person is told while Offcamera is closed; it keeps no pages.
self.addEventListener("push", (event) => {
  const { text, path, key } = event.data.json();
  event.waitUntil(
    self.registration.showNotification("Offcamera", {
      body: text,
      tag: key,
      icon: "/icon-192.png",
      data: { path },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.path, self.location.origin).href;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((windows) => {
      const open = windows.find((window) => window.url === address);

      return open ? open.focus() : self.clients.openWindow(address);
    }),
  );
});
