export { start, type StartOptions } from "./start";
export type { Emulator } from "./emulator";
export type { AssumptionChanges, Assumptions } from "./assumptions";
export type { AccessKey } from "./credentials";
export type { Fault, FaultEffect, FaultOptions } from "./faults";
export type { LoggedRequest } from "./requestLog";
export type { JobChanges } from "./control/jobControl";
export type { Job } from "./store/job";
export type { Speed } from "./render/renderer";
