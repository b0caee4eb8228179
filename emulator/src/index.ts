import "./requireNode";

export { start, type StartOptions } from "./start";
export { withIceEmulator, type IceForTests } from "./withIceEmulator";
export type { IceObjects } from "./iceObjects";
export type { Emulator } from "./emulator";
export type { AssumptionChanges, Assumptions } from "./assumptions";
export type { AccessKey } from "./credentials";
export type { RamPolicy } from "./ramPolicy";
export type { Callback } from "./store/callbackStore";
export type { Fault, FaultEffect, FaultOptions } from "./faults";
export type { LoggedRequest } from "./requestLog";
export type { JobChanges } from "./control/jobControl";
export type { Job } from "./store/job";
export type { MediaProbe, Speed } from "./render/renderer";
export { makeTestClip, type TestClip, type TestLook } from "./render/makeTestClip";
export { probe } from "./render/probe";
