import { z } from "zod";
import { defineAction } from "./action";

export const GetEventCallback = defineAction({
  parameters: z.object({}),
  act(_input, { store }) {
    const callback = store.eventCallback.get();
    return {
      CallbackType: callback?.callbackType,
      CallbackURL: callback?.callbackUrl,
      CallbackQueueName: callback?.callbackQueueName,
      EventTypeList: callback?.eventTypeList,
      AuthSwitch: callback?.authSwitch,
      AuthKey: callback?.authKey,
    };
  },
});
