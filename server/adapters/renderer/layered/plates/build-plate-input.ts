import type { Plate } from "@/remotion/timeline/schema";
import { buildBackdropInput } from "./backdrop-input";
import { buildFootageInput } from "./footage/footage-input";
import { buildPhotoInput } from "./photo/photo-input";
import type { PlateInput, PlateRequest } from "./plate-input";

/**
 * How ffmpeg makes the pixels that move in every frame of a scene, equal to what `<Plate>` draws in a browser.
 * Throws INVALID_INPUT if the source cannot be read, CANCELLED when `signal` is aborted; `frames` throw the same.
 */
export async function buildPlateInput({ plate, ...request }: PlateRequest<Plate>): Promise<PlateInput> {
  switch (plate.kind) {
    case "footage":
      return buildFootageInput({ ...request, plate });

    case "photo":
      return buildPhotoInput({ ...request, plate });

    case "backdrop":
      return buildBackdropInput(request);
  }
}
