import { z } from "zod";
import { type EveryField, definedFields } from "../../base/definedFields";
import type { IceApi, IceCall } from "../api";
import { id, list, text, time, word } from "../replyFields";
import { aboutSame, readEach, readReply } from "../readReply";

/** A template as ICE shows it. */
export interface IceTemplate {
  readonly templateId: string;
  readonly name?: string;
  readonly type?: string;
  /** JSON text. */
  readonly config?: string;
  /** JSON text: what a caller fills. */
  readonly clipsParam?: string;
  readonly coverUrl?: string;
  readonly previewMedia?: string;
  /** Available, Created, Uploading, Processing, UploadFailed, ProcessFailed. */
  readonly status?: string;
  readonly createTime?: string;
  readonly modifiedTime?: string;
}

/** What a template is made of, as it is sent. */
export interface TemplateFields {
  readonly name?: string | undefined;
  readonly config?: string | undefined;
  readonly coverUrl?: string | undefined;
  readonly previewMedia?: string | undefined;
  readonly relatedMediaIds?: string | undefined;
}

/** ICE has no token for it: a second one may make a second template. @see AddTemplate */
export function addTemplate(
  ice: IceApi,
  type: string,
  fields: TemplateFields,
  signal: AbortSignal,
): Promise<IceTemplate> {
  return ice.call(
    {
      operation: "AddTemplate",
      ...written(fields, { Type: type, Source: "OpenAPI" }),
      isRepeatable: false,
      read: readTemplate("AddTemplate"),
    },
    signal,
  );
}

/** @see GetTemplate */
export function getTemplate(ice: IceApi, templateId: string, signal: AbortSignal): Promise<IceTemplate> {
  const query = { TemplateId: templateId };
  return ice.call(
    { operation: "GetTemplate", query, isRepeatable: true, read: readTemplate("GetTemplate", templateId) },
    signal,
  );
}

/** What is not given stays. @see UpdateTemplate */
export function updateTemplate(
  ice: IceApi,
  templateId: string,
  fields: TemplateFields,
  signal: AbortSignal,
): Promise<void> {
  const sent = written(fields, { TemplateId: templateId });
  return ice.call(
    { operation: "UpdateTemplate", ...sent, isRepeatable: true, read: () => undefined },
    signal,
  );
}

/** @see DeleteTemplate */
export function deleteTemplate(ice: IceApi, templateId: string, signal: AbortSignal): Promise<void> {
  const query = { TemplateIds: templateId };
  return ice.call({ operation: "DeleteTemplate", query, isRepeatable: true, read: () => undefined }, signal);
}

/** Those whose name holds a word: a hundred, the newest first. @see ListTemplates */
export function listTemplates(ice: IceApi, keyword: string, signal: AbortSignal): Promise<IceTemplate[]> {
  const query = { Keyword: keyword, PageNo: "1", PageSize: "100", SortType: "CreationTime:Desc" };
  const read = readReply("ListTemplates", z.object({ Templates: list }));
  return ice.call(
    {
      operation: "ListTemplates",
      query,
      isRepeatable: true,
      // One that can't be read is another's.
      read: (body) => readEach(read(body).Templates, templateSchema).map(toTemplate),
    },
    signal,
  );
}

function written(
  { name, config, coverUrl, previewMedia, relatedMediaIds }: TemplateFields,
  query: Readonly<Record<string, string>>,
): Pick<IceCall<unknown>, "query" | "body"> {
  return {
    query: {
      ...query,
      Name: name,
      CoverUrl: coverUrl,
      PreviewMedia: previewMedia,
      RelatedMediaids: relatedMediaIds,
    },
    ...(config !== undefined && { body: { Config: config } }),
  };
}

const templateSchema = z.object({
  TemplateId: id,
  Name: text,
  Type: text,
  Config: text,
  ClipsParam: text,
  // Add and Get write it in other letters.
  CoverUrl: text,
  CoverURL: text,
  PreviewMedia: text,
  Status: word,
  CreationTime: time,
  ModifiedTime: time,
});

function readTemplate(operation: string, asked?: string): (body: unknown) => IceTemplate {
  const read = readReply(operation, z.object({ Template: templateSchema }));
  return (body) => toTemplate(aboutSame(operation, read(body).Template, "TemplateId", asked));
}

function toTemplate(template: z.infer<typeof templateSchema>): IceTemplate {
  return definedFields({
    templateId: template.TemplateId,
    name: template.Name,
    type: template.Type,
    config: template.Config,
    clipsParam: template.ClipsParam,
    coverUrl: template.CoverURL ?? template.CoverUrl,
    previewMedia: template.PreviewMedia,
    status: template.Status,
    createTime: template.CreationTime,
    modifiedTime: template.ModifiedTime,
  } satisfies EveryField<IceTemplate>);
}
