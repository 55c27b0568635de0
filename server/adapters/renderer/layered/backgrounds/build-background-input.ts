import type { Background } from "@/remotion/timeline/schema";
import { buildBackdropInput } from "./backdrop/backdrop-input";
import { buildFootageInput } from "./footage/footage-input";
import { buildPhotoInput } from "./photo/photo-input";
import type { BackgroundInput, BackgroundRequest } from "./background-input";

/**
 * How ffmpeg makes a scene's background, equal to what `<Background>` draws in a browser. Throws INVALID_INPUT if the source
 * has no picture, RENDER_FAILED if it cannot be read, CANCELLED when `signal` is aborted; `frames` throw the same.
 */
export async function buildBackgroundInput({
  background,
  ...request
}: BackgroundRequest<Background>): Promise<BackgroundInput> {
  switch (background.kind) {
    case "footage":
      return buildFootageInput({ ...request, background });

    case "photo":
      return buildPhotoInput({ ...request, background });

    case "backdrop":
      return buildBackdropInput({ ...request, background });
  }
}
