import "./base/requireNode";

export { start, type StartOptions } from "./start";
export { withIceEmulator, type IceForTests } from "./withIceEmulator";
export type { IceObjects } from "./files/iceObjects";
export type { Emulator } from "./emulator";
export type { AssumptionChanges, Assumptions } from "./base/assumptions";
export type { AccessKey } from "./sign/credentials";
export type { RamPolicy } from "./sign/ramPolicy";
export type { Callback } from "./store/callbackStore";
export type { Fault, FaultEffect, FaultOptions } from "./call/faults";
export type { LoggedRequest } from "./call/requestLog";
export type { JobChanges } from "./control/jobControl";
export type { Job } from "./store/job";
export type { MediaProbe, Speed } from "./render/renderer";
export { makeTestClip, type TestClip, type TestLook } from "./render/makeTestClip";
export { probe } from "./render/probe";
