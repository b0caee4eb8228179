import { type ClientCall, day, id, json, timeline } from "./clientCall.mts";

/** 100 KB of ClipsParam: one text is shown, the others are there. */
const longClips = () =>
  json({
    片头: "很长的片头",
    ...Object.fromEntries(Array.from({ length: 340 }, (_, at) => [`备注${at}`, "片".repeat(96)])),
  });

/** Jobs and batches, of the template and the project that are there by then. */
export const jobCalls: readonly ClientCall[] = [
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
    isAfterJobs: true,
  },
  {
    operation: "SubmitMediaProducingJob",
    of: "a template, 100 KB of ClipsParam",
    parameters: (known) => ({
      ...{ TemplateId: id(known, "template"), ClipsParam: longClips() },
      OutputMediaConfig: json({ MediaURL: known.output("长.mp4"), Width: 640, Height: 360 }),
    }),
    learns: ["longJob", "JobId"],
  },
  {
    operation: "GetMediaProducingJob",
    of: "100 KB of ClipsParam",
    parameters: (known) => ({ JobId: id(known, "longJob") }),
    holds: `备注339\\":\\"${"片".repeat(96)}`,
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
    operation: "ListMediaBasicInfos",
    of: "a page of one",
    parameters: () => ({ StartTime: day(-1), EndTime: day(1), MaxResults: 1 }),
    learns: ["mediaPage", "NextToken"],
    holds: "MediaId",
  },
  {
    operation: "ListMediaBasicInfos",
    of: "the next page",
    parameters: (known) => ({ MaxResults: 1, NextToken: id(known, "mediaPage") }),
    holds: "MediaId",
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
    operation: "ListMediaProducingJobs",
    of: "a project's",
    parameters: (known) => ({ ProjectId: id(known, "project"), Status: "Success" }),
    holds: encodeURIComponent("工程.mp4"),
    isAfterJobs: true,
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
    operation: "SubmitBatchMediaProducingJob",
    of: "materials without groups",
    parameters: ({ still, output, client }) => ({
      InputConfig: json({ MediaArray: [still], TitleArray: ["标题"] }),
      OutputConfig: json({
        ...{ MediaURL: `${output("混剪/")}{index}.mp4`, Count: 1, FixedDuration: 1, Width: 640, Height: 360 },
      }),
      ...{ UserData: json({ 我的: "混剪" }), ClientToken: `mix-${client}` },
    }),
  },
  {
    operation: "ListBatchMediaProducingJobs",
    of: "a page of one",
    parameters: () => ({ Status: "Finished", SortBy: "asc", MaxResults: 1 }),
    learns: ["batchPage", "NextToken"],
    holds: "第一组",
    isAfterJobs: true,
  },
  {
    operation: "ListBatchMediaProducingJobs",
    of: "the next page",
    parameters: (known) => ({ SortBy: "asc", MaxResults: 1, NextToken: id(known, "batchPage") }),
    holds: "我的",
  },
  {
    operation: "ListMediaProducingJobs",
    of: "a batch's, a page of one",
    parameters: (known) => ({ MasterJobId: id(known, "batch"), Status: "Success", MaxResults: 1 }),
    learns: ["jobPage", "NextToken"],
    holds: "NextToken",
  },
  {
    operation: "ListMediaProducingJobs",
    of: "the next page",
    parameters: (known) => ({
      ...{ MasterJobId: id(known, "batch"), MaxResults: 1, NextToken: id(known, "jobPage") },
    }),
    holds: encodeURIComponent("批量"),
  },
];
