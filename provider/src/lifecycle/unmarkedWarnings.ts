import type { Failure } from "../inputs/failure";
import { holdsUnknown } from "../inputs/unknowns";
import { hasRoomForMark } from "../job/find/mark";

/** Says of a UserData that can't hold the mark that its job is found again by ICE's ClientToken alone. */
export function unmarkedWarnings(userData: string | undefined): Failure[] {
  if (holdsUnknown(userData) || hasRoomForMark(userData)) return [];
  const problem =
    "can't hold the mark by which a job is found again: a run that is killed, whose ClientToken ICE forgets, may be paid for twice. " +
    "A JSON object that leaves 40 bytes free can";
  return [{ path: "userData", problem }];
}
