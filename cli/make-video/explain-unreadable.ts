/** Why a file that a person named cannot be read, and how to fix it, to follow its path and a colon. */
export function explainUnreadable(error: unknown): string {
  switch (error instanceof Error && "code" in error && error.code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return "there is no such file; check the path";
    case "ELOOP":
      return "it is a link that leads back to itself; name the file that is meant";
    case "EACCES":
    case "EPERM":
      return "the file cannot be read; check its permissions";
    default:
      return "the file cannot be read; check its disk";
  }
}
