/** One call of every operation, with every parameter that the operation has, each with Chinese in it where it is a text of one's own. */

/** What earlier calls told, and where things lie. */
export interface Known {
  readonly still: string;
  /** An address for a film. */
  readonly output: (name: string) => string;
  /** Another text for each client: tokens and references are taken once. */
  readonly client: string;
  readonly ids: Map<string, string>;
}

export interface ClientCall {
  readonly operation: string;
  /** What is special about it, where an operation is called twice. */
  readonly of?: string;
  readonly parameters: (known: Known) => Readonly<Record<string, string | number | boolean>>;
  /** Which id of the answer later calls need, by its name there. */
  readonly learns?: readonly [name: string, key: string];
  /** What the answer must hold: what was sent has arrived. */
  readonly holds?: string;
}

const json = (value: unknown) => JSON.stringify(value);
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().replace(/\.\d+Z/, "Z");
const id = ({ ids }: Known, name: string) => ids.get(name) ?? "none";

const timeline = (still: string, title = "片头") =>
  json({
    VideoTracks: [{ VideoTrackClips: [{ Type: "Image", MediaURL: still, Duration: 2 }] }],
    SubtitleTracks: [
      { SubtitleTrackClips: [{ Type: "Text", Content: title, TimelineIn: 0, TimelineOut: 1 }] },
    ],
  });

/** 100 KB of ClipsParam: one text is shown, the others are there. */
const longClips = () =>
  json({
    片头: "很长的片头",
    ...Object.fromEntries(Array.from({ length: 340 }, (_, at) => [`备注${at}`, "片".repeat(96)])),
  });

export const clientCalls: readonly ClientCall[] = [
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
    holds: "MaxResults",
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
    operation: "SubmitMediaProducingJob",
    of: "a Timeline",
    parameters: ({ still, output, client }) => ({
      ...{
        Timeline: timeline(still),
        ClientToken: `submit-${client}`,
        Source: "OpenAPI",
        OutputMediaTarget: "oss-object",
      },
      OutputMediaConfig: json({ MediaURL: output("成片.mp4"), Width: 640, Height: 360 }),
      EditingProduceConfig: json({ AutoRegisterInputVodMedia: "true" }),
      ...{
        MediaMetadata: json({ Title: "成片" }),
        ProjectMetadata: json({ Title: "工程" }),
        UserData: json({ 我的: "片" }),
      },
    }),
    learns: ["job", "JobId"],
  },
  {
    operation: "GetMediaProducingJob",
    parameters: (known) => ({ JobId: id(known, "job") }),
    holds: "片头",
  },
  {
    operation: "SubmitMediaProducingJob",
    of: "a template, 100 KB of ClipsParam",
    parameters: (known) => ({
      ...{ TemplateId: id(known, "template"), ClipsParam: longClips() },
      OutputMediaConfig: json({ MediaURL: known.output("长.mp4"), Width: 640, Height: 360 }),
    }),
  },
  {
    operation: "SubmitMediaProducingJob",
    of: "a project",
    parameters: (known) => ({
      ProjectId: id(known, "project"),
      OutputMediaConfig: json({ MediaURL: known.output("工程.mp4"), Width: 640, Height: 360 }),
    }),
  },
  {
    operation: "ListMediaProducingJobs",
    parameters: (known) => ({
      ...{ StartTime: day(-1), EndTime: day(1), JobType: "EditingJob", Keyword: id(known, "job") },
      ...{ SortBy: "CreationTime:Desc", MaxResults: 5 },
    }),
    holds: "我的",
  },
  {
    operation: "SubmitBatchMediaProducingJob",
    parameters: ({ still, output, client }) => ({
      InputConfig: json({
        MediaGroupArray: [{ GroupName: "第一组", MediaArray: [still], Duration: 1 }],
        ...{ TitleArray: ["标题"], SpeechTextArray: ["口播"] },
      }),
      OutputConfig: json({ MediaURL: `${output("批量/")}{index}.mp4`, Count: 2, Width: 640, Height: 360 }),
      EditingConfig: json({ MediaConfig: { Volume: 1 } }),
      ...{
        TemplateConfig: json(["模板-1", "模板-2"]),
        UserData: json({ 我的: "批" }),
        ClientToken: `batch-${client}`,
      },
    }),
    learns: ["batch", "JobId"],
  },
  {
    operation: "GetBatchMediaProducingJob",
    parameters: (known) => ({ JobId: id(known, "batch") }),
    holds: "第一组",
  },
  {
    operation: "ListBatchMediaProducingJobs",
    parameters: (known) => ({
      ...{ StartTime: day(-1), EndTime: day(1), JobId: id(known, "batch"), JobType: "Script" },
      ...{ SortBy: "desc", MaxResults: 5 },
    }),
    holds: "第一组",
  },
  {
    operation: "SetEventCallback",
    parameters: () => ({
      ...{
        CallbackType: "HTTP",
        CallbackURL: "http://127.0.0.1:9/done",
        EventTypeList: "ProduceMediaComplete",
      },
      ...{ AuthSwitch: "on", AuthKey: "Example1" },
    }),
  },
  { operation: "GetEventCallback", parameters: () => ({}), holds: "ProduceMediaComplete" },
  {
    operation: "DeleteMediaInfos",
    parameters: (known) => ({ MediaIds: id(known, "media"), DeletePhysicalFiles: true }),
  },
  { operation: "DeleteTemplate", parameters: (known) => ({ TemplateIds: id(known, "template") }) },
];
