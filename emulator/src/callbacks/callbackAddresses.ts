import { z } from "zod";
import type { EventCallback } from "../store/eventCallbackStore";
import type { IceEvent } from "./iceEvent";

/** Who is told of an event: whom the request named, and whom SetEventCallback named for all. Each once. */
export function callbackAddresses(event: IceEvent, account: EventCallback | undefined): string[] {
  const named = namedInRequest(event);
  const forAll =
    account?.eventTypeList.split(",").some((type) => type.trim() === event.eventType) === true
      ? (account.callbackUrl ?? account.callbackQueueName)
      : undefined;
  return [
    ...new Set(
      [named, forAll].filter((address) => address !== undefined).filter((address) => address !== ""),
    ),
  ];
}

function namedInRequest({ addressKey, userData }: IceEvent): string | undefined {
  return addressesSchema.safeParse(parse(userData)).data?.[addressKey];
}

/** What is no text is no address. */
const text = z.string().optional().catch(undefined);
const addressesSchema = z.object({ NotifyAddress: text, RegisterMediaNotifyAddress: text });

/** UserData that jobs were given by hand may be no JSON. */
function parse(userData: string | undefined): unknown {
  try {
    return JSON.parse(userData ?? "{}");
  } catch {
    return undefined;
  }
}
