type Asked = { method?: string; url?: string };

/** Whether a request brings a file for the media library: the one kind that may be large, and take long. */
export function isUpload({ method, url = "" }: Asked): boolean {
  return method === "PUT" && url.split("?")[0] === "/api/media/uploads";
}
