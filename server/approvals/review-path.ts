/** The app's path to a video's approvals and comments. */
export function toReviewPath(videoId: string): string {
  return `/videos/${videoId}?show=review`;
}
