import { queryReports } from "./analytics/reports";
import type { Call } from "./call";
import { insertCaption, listCaptions, updateCaption } from "./videos/captions";
import { listChannels } from "./channels";
import {
  answerRevoke,
  answerToken,
  answerTokenInfo,
  decide,
  type OAuthInput,
  showChannelPicker,
  showConsent,
} from "./oauth/answers";
import type { ApiOperationName, OperationName } from "./operations";
import { insertPlaylistItem, listPlaylistItems, listPlaylists } from "./playlists";
import type { Reply } from "./reply";
import { putToSession, startSession } from "./upload/resumable-upload";
import { setThumbnail } from "./videos/thumbnails";
import { listVideoCategories } from "./videos/video-categories";
import { deleteVideo, listVideos, updateVideo } from "./videos/videos";

type ApiRoute = { name: ApiOperationName; handle: (call: Call) => Reply | Promise<Reply> };

/** The Data API and the Analytics API, by method and path. */
export const apiRoutes: Record<string, ApiRoute> = {
  "POST /upload/youtube/v3/videos": { name: "videos.insert", handle: startSession },
  "PUT /upload/youtube/v3/videos": { name: "upload.bytes", handle: putToSession },
  "GET /youtube/v3/videos": { name: "videos.list", handle: listVideos },
  "PUT /youtube/v3/videos": { name: "videos.update", handle: updateVideo },
  "DELETE /youtube/v3/videos": { name: "videos.delete", handle: deleteVideo },
  "POST /upload/youtube/v3/thumbnails/set": { name: "thumbnails.set", handle: setThumbnail },
  "GET /youtube/v3/captions": { name: "captions.list", handle: listCaptions },
  "POST /upload/youtube/v3/captions": { name: "captions.insert", handle: insertCaption },
  "PUT /upload/youtube/v3/captions": { name: "captions.update", handle: updateCaption },
  "PUT /youtube/v3/captions": { name: "captions.update", handle: updateCaption },
  "GET /youtube/v3/playlists": { name: "playlists.list", handle: listPlaylists },
  "GET /youtube/v3/playlistItems": { name: "playlistItems.list", handle: listPlaylistItems },
  "POST /youtube/v3/playlistItems": { name: "playlistItems.insert", handle: insertPlaylistItem },
  "GET /youtube/v3/channels": { name: "channels.list", handle: listChannels },
  "GET /youtube/v3/videoCategories": { name: "videoCategories.list", handle: listVideoCategories },
  "GET /v2/reports": { name: "reports.query", handle: queryReports },
};

type OAuthRoute = { name?: OperationName; handle: (input: OAuthInput) => Reply };

/** OAuth; the pages are nothing that a fault can strike. */
export const oauthRoutes: Record<string, OAuthRoute> = {
  "GET /o/oauth2/v2/auth": { handle: showChannelPicker },
  "GET /o/oauth2/v2/auth/consent": { handle: showConsent },
  "POST /o/oauth2/v2/auth/consent": { handle: decide },
  "POST /token": { name: "oauth.token", handle: answerToken },
  "POST /revoke": { name: "oauth.revoke", handle: answerRevoke },
  "GET /tokeninfo": { name: "oauth.tokeninfo", handle: answerTokenInfo },
  "POST /tokeninfo": { name: "oauth.tokeninfo", handle: answerTokenInfo },
};
