import { isUnderWay, type Upload } from "./uploads-store";

/** "2 of 7 files to go", then "4 uploaded, 3 failed". */
export function uploadsLabel(uploads: Pick<Upload, "status">[]): string {
  const pending = uploads.filter(isUnderWay).length;
  if (pending > 0) return `${pending} of ${uploads.length} files to go`;
  const count = (...statuses: Upload["status"][]) =>
    uploads.filter(({ status }) => statuses.includes(status)).length;
  const failed = count("rejected", "broken");
  const cancelled = count("cancelled");

  return [
    `${count("taken")} uploaded`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(cancelled > 0 ? [`${cancelled} cancelled`] : []),
  ].join(", ");
}

/** Failed uploads come first: successful ones must not push them out of sight. */
export function failedFirst(uploads: Upload[]): Upload[] {
  const hasFailed = ({ status }: Upload) => status === "rejected" || status === "broken";

  return [...uploads.filter(hasFailed), ...uploads.filter((upload) => !hasFailed(upload))];
}
