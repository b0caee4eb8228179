import { type ClientCall, day, id, json, timeline } from "./clientCall.mts";

/** Templates, media and editing projects. */
export const assetCalls: readonly ClientCall[] = [
  {
    operation: "AddTemplate",
    parameters: ({ still }) => ({
      ...{
        Name: "模板 甲",
        Type: "Timeline",
        Config: timeline(still, "$片头"),
        CoverUrl: "https://films.example/封面.png",
      },
      ...{
        PreviewMedia: "none",
        RelatedMediaids: json({ video: ["none"] }),
        Source: "OpenAPI",
        Status: "Available",
      },
    }),
    learns: ["template", "TemplateId"],
    holds: "模板 甲",
  },
  {
    operation: "UpdateTemplate",
    parameters: (known) => ({
      ...{ TemplateId: id(known, "template"), Name: "模板 乙", Config: timeline(known.still, "$片头") },
      ...{
        CoverUrl: "https://films.example/封面 2.png",
        PreviewMedia: "none",
        RelatedMediaids: json({ video: ["none"] }),
      },
      ...{ Source: "OpenAPI", Status: "Available" },
    }),
  },
  {
    operation: "GetTemplate",
    parameters: (known) => ({ TemplateId: id(known, "template"), RelatedMediaidFlag: "1" }),
    holds: "模板 乙",
  },
  {
    operation: "GetTemplateParams",
    parameters: (known) => ({ TemplateId: id(known, "template") }),
    holds: "片头",
  },
  {
    operation: "ListTemplates",
    parameters: () => ({
      ...{ Type: "Timeline", Status: "Available", CreateSource: "OpenAPI", Keyword: "模板" },
      ...{ SortType: "CreationTime:Desc", PageNo: 1, PageSize: 10 },
    }),
    holds: "模板 乙",
  },
  {
    operation: "RegisterMediaInfo",
    parameters: ({ still, client }) => ({
      ...{
        InputURL: still,
        MediaType: "image",
        BusinessType: "general",
        Title: "静物",
        Description: "一张图",
      },
      ...{ MediaTags: "一,二", CoverURL: "https://films.example/封面.png", CateId: 7, Overwrite: true },
      ...{ ReferenceId: `still-${client}`, UserData: json({ 我的: 1 }), ClientToken: `register-${client}` },
      RegisterConfig: json({ NeedSprite: false, NeedSnapshot: "false" }),
    }),
    learns: ["media", "MediaId"],
  },
  {
    operation: "GetMediaInfo",
    parameters: (known) => ({
      ...{ MediaId: id(known, "media"), InputURL: known.still, OutputType: "oss", AuthTimeout: 3600 },
      ReturnDetailedInfo: json({ "AiRoughData.StandardSmartTagJob": true }),
    }),
    holds: "静物",
  },
  {
    operation: "UpdateMediaInfo",
    parameters: (known) => ({
      ...{
        MediaId: id(known, "media"),
        InputURL: known.still,
        Title: "静物 二",
        Description: "另一张图",
        Category: "图",
      },
      ...{ CoverURL: "https://films.example/封面.png", CateId: 8, MediaTags: "三", AppendTags: true },
      ...{ BusinessType: "general", ReferenceId: `still-${known.client}`, UserData: json({ 我的: 2 }) },
    }),
  },
  {
    operation: "BatchGetMediaInfos",
    parameters: (known) => ({ MediaIds: id(known, "media"), AdditionType: "FileInfo", AuthTimeout: 3600 }),
    holds: "静物 二",
  },
  {
    operation: "ListMediaBasicInfos",
    parameters: (known) => ({
      ...{ StartTime: day(-1), EndTime: day(1), MediaId: id(known, "media"), MediaType: "image" },
      ...{ BusinessType: "general", Source: "oss", Status: "Normal", SortBy: "desc" },
      ...{ IncludeFileBasicInfo: true, MaxResults: 5, AuthTimeout: 3600 },
    }),
    holds: "静物 二",
    isAfterJobs: true,
  },
  {
    operation: "CreateEditingProject",
    parameters: ({ still }) => ({
      ...{
        Title: "工程",
        Description: "一个工程",
        CoverURL: "https://films.example/封面.png",
        Timeline: timeline(still),
      },
      ...{ TemplateType: "Timeline", ProjectType: "EditingProject", BusinessConfig: json({ 配置: 1 }) },
      ...{ MaterialMaps: json({ video: "none" }), ClipsParam: json({ 片头: "x" }) },
    }),
    learns: ["project", "ProjectId"],
    holds: "工程",
  },
  {
    operation: "UpdateEditingProject",
    parameters: (known) => ({
      ...{
        ProjectId: id(known, "project"),
        Title: "工程 二",
        Description: "另一个",
        Timeline: timeline(known.still, "片尾"),
      },
      ...{ CoverURL: "https://films.example/封面.png", ClipsParam: json({ 片头: "y" }) },
    }),
  },
  {
    operation: "GetEditingProject",
    parameters: (known) => ({ ProjectId: id(known, "project"), RequestSource: "OpenAPI" }),
    holds: "工程 二",
  },
  {
    operation: "CreateEditingProject",
    of: "a template",
    parameters: (known) => ({
      ...{ Title: "模板工程", TemplateId: id(known, "template"), TemplateType: "Timeline" },
      ClipsParam: json({ 片头: "模板的片头" }),
    }),
    learns: ["templateProject", "ProjectId"],
    holds: "模板的片头",
  },
  {
    operation: "UpdateEditingProject",
    of: "a template",
    parameters: (known) => ({
      ...{ ProjectId: id(known, "templateProject"), TemplateId: id(known, "template") },
      ClipsParam: json({ 片头: "另一个片头" }),
    }),
  },
];
