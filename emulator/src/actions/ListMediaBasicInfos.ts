import { z } from "zod";
import { LIMITS } from "../base/limits";
import { readPageToken, writePageToken } from "../base/pageToken";
import { timeWindowParameters } from "../base/timeWindow";
import { mediaInfo } from "../replies/mediaInfo";
import { flag } from "../submit/flag";
import { defineAction } from "./action";
import { authTimeout } from "./mediaFields";

const placeSchema = z.object({ after: z.number().int().nonnegative() });

export const ListMediaBasicInfos = defineAction({
  parameters: z.object({
    ...timeWindowParameters,
    MediaId: z.string().optional(),
    MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
    BusinessType: z.string().optional(),
    Source: z.string().optional(),
    Status: z.enum(["Init", "Preparing", "PrepareFail", "Normal"]).optional(),
    SortBy: z.enum(["desc", "asc"]).default("desc"),
    IncludeFileBasicInfo: flag.default(false),
    MaxResults: z.coerce.number().int().min(1).max(LIMITS.listMaxResults).default(LIMITS.listDefaultResults),
    NextToken: z.string().optional(),
    AuthTimeout: authTimeout,
  }),
  act(input, { store, oss, baseUrl }) {
    const direction = input.SortBy === "asc" ? 1 : -1;
    const wanted = store.media
      .all()
      .filter(
        ({ createdAtMs }) =>
          createdAtMs >= (input.StartTime ?? 0) && createdAtMs <= (input.EndTime ?? Infinity) + 999,
      )
      .sort((one, other) => direction * (one.createdAtMs - other.createdAtMs))
      .map((media) => mediaInfo(media, oss.find(media.objectName), baseUrl()))
      .filter(
        ({ MediaId, MediaBasicInfo: { MediaType, BusinessType, Source, Status } }) =>
          (input.MediaId ?? MediaId) === MediaId &&
          (input.MediaType ?? MediaType) === MediaType &&
          (input.BusinessType ?? BusinessType) === BusinessType &&
          (input.Source ?? Source) === Source &&
          (input.Status ?? Status) === Status,
      );
    const from = input.NextToken === undefined ? 0 : readPageToken(input.NextToken, placeSchema).after;
    const until = from + input.MaxResults;
    return {
      MediaInfos: wanted.slice(from, until).map(({ MediaId, MediaBasicInfo, FileInfoList }) => ({
        MediaId,
        MediaBasicInfo,
        FileInfoList: input.IncludeFileBasicInfo
          ? FileInfoList.map(({ FileBasicInfo }) => ({ FileBasicInfo }))
          : undefined,
      })),
      MaxResults: input.MaxResults,
      TotalCount: wanted.length,
      NextToken: until < wanted.length ? writePageToken({ after: until }) : undefined,
    };
  },
});
