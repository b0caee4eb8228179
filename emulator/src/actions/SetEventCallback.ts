import { z } from "zod";
import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";
import { defineAction } from "./action";

const { callbackUrlMaxBytes, authKeyMaxCharacters, callbackQueuePrefix } = LIMITS;

export const SetEventCallback = defineAction({
  parameters: z.object({
    CallbackType: z.enum(["HTTP", "MNS"]),
    CallbackURL: z
      .url({ protocol: /^https?$/, error: "It must be one http(s) address." })
      .refine(
        (url) => Buffer.byteLength(url) <= callbackUrlMaxBytes,
        `It may have ${callbackUrlMaxBytes} bytes at most.`,
      )
      .optional(),
    CallbackQueueName: z
      .string()
      .startsWith(callbackQueuePrefix, `It must begin with ${callbackQueuePrefix}.`)
      .optional(),
    EventTypeList: z.string().default(""),
    AuthSwitch: z.enum(["on", "off"]).default("off"),
    AuthKey: z
      .string()
      .max(authKeyMaxCharacters, `It may have ${authKeyMaxCharacters} characters at most.`)
      .regex(
        /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]+$/,
        "It must have capitals, small letters and digits.",
      )
      .optional(),
  }),
  act({ CallbackType, CallbackURL, CallbackQueueName, EventTypeList, AuthSwitch, AuthKey }, { store }) {
    const isHttp = CallbackType === "HTTP";
    if (isHttp && CallbackURL === undefined) throw mandatory("CallbackURL", "CallbackType HTTP");
    if (!isHttp && CallbackQueueName === undefined) throw mandatory("CallbackQueueName", "CallbackType MNS");
    if (AuthSwitch === "on" && AuthKey === undefined) throw mandatory("AuthKey", "AuthSwitch on");
    store.eventCallback.put({
      callbackType: CallbackType,
      ...(isHttp ? { callbackUrl: CallbackURL } : { callbackQueueName: CallbackQueueName }),
      eventTypeList: EventTypeList,
      authSwitch: AuthSwitch,
      authKey: AuthKey,
    });
    return { Success: true };
  },
});

function mandatory(parameter: string, when: string): IceError {
  return IceError.invalidParameter(parameter, `It is mandatory with ${when}.`);
}
