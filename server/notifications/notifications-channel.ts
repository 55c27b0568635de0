/** Notified with the id of a person who is told something, or has read it. */
export const notificationsChannel = "notifications";
