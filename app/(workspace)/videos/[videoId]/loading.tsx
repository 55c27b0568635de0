import { StudioSkeleton } from "./_studio/studio-skeleton";

export default function StudioLoading() {
  return <StudioSkeleton />;
}
