/** Where a video's approvals and comments are in the app. */
export function toReviewPath(videoId: string): string {
  return `/videos/${videoId}?show=review`;
}
