import { assetCalls } from "./assetCalls.mts";
import { type ClientCall, id } from "./clientCall.mts";
import { jobCalls } from "./jobCalls.mts";

/** What no client is asked to send: the emulator says no to it, and names it. */
export const refusedParameters: readonly (readonly [operation: string, parameter: string, why: string])[] = [
  ["RegisterMediaInfo", "SmartTagTemplateId", "there are no smart tags"],
  ["RegisterMediaInfo", "WorkflowId", "there are no workflows"],
  ["UpdateEditingProject", "BusinessStatus", "there are no live projects"],
];

const NOTHING_IGNORED = '"IgnoredList":[]';

/** One call of every operation, with every parameter that the operation has, each with Chinese in it where it is a text of one's own. */
export const clientCalls: readonly ClientCall[] = [
  ...assetCalls,
  ...jobCalls,
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
    operation: "SetEventCallback",
    of: "a queue",
    parameters: () => ({
      ...{
        CallbackType: "MNS",
        CallbackQueueName: "ice-callback-films",
        EventTypeList: "FileUploadComplete",
      },
    }),
  },
  { operation: "GetEventCallback", of: "a queue", parameters: () => ({}), holds: "ice-callback-films" },
  {
    operation: "DeleteMediaInfos",
    parameters: (known) => ({ MediaIds: id(known, "media"), DeletePhysicalFiles: true }),
    holds: NOTHING_IGNORED,
  },
  {
    operation: "DeleteMediaInfos",
    of: "by address",
    parameters: ({ output }) => ({ InputURLs: `${output("长.mp4")},${output("工程.mp4")}` }),
    holds: NOTHING_IGNORED,
  },
  { operation: "DeleteTemplate", parameters: (known) => ({ TemplateIds: id(known, "template") }) },
];
