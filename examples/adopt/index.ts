import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

// The job runs already: the other team, a console or a script submitted it. This stack reads it and never renders.
const film = MediaProducingJob.get("film", new pulumi.Config().require("jobId"), { timeout: "30m" });

// Resolves when that job has succeeded. Every `up` waits for it, and fails if it failed.
export const { mediaUrl, duration } = film;
