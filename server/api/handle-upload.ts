import { z } from "zod";
import type { Account } from "@/server/auth/schema";
import { limitUploads } from "@/server/media/limit-uploads";
import { requireRoomForUpload } from "@/server/media/storage-quota";
import { uploadAsset } from "@/server/media/uploads/upload-asset";
import { requireVerifiedPermission } from "./require-permission";

const declaredBytesSchema = z.coerce.number().int().min(0).catch(0);

/**
 * Takes the file in a request's body into the library: 201, or 200 if the library has it already. Throws FORBIDDEN,
 * QUOTA_EXCEEDED, TOO_MANY_REQUESTS, and whatever `uploadAsset` throws.
 */
export async function handleUpload(request: Request, account: Account): Promise<Response> {
  await requireVerifiedPermission(account, "media:edit", "anywhere");
  const { workspaceId, userId } = account;
  const declaredBytes = declaredBytesSchema.parse(request.headers.get("content-length"));
  // Now rather than after the whole file has arrived; a body may also be longer than declared.
  await requireRoomForUpload(workspaceId, declaredBytes);
  const uploaded = await limitUploads(userId, () =>
    uploadAsset({
      workspaceId,
      name: new URL(request.url).searchParams.get("name") ?? "",
      body: request.body,
      declaredBytes,
      signal: request.signal,
    }),
  );

  return Response.json(uploaded, { status: uploaded.isDuplicate ? 200 : 201 });
}
