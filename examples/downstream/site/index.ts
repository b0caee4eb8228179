import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";
import { upstreamFilm } from "./upstreamFilm";

const config = new pulumi.Config();
const film = upstreamFilm(config.require("films"), config.require("version"));

// ICE is asked as well: the job has to be there and to have succeeded, whatever the other stack's outputs say.
const trailer = MediaProducingJob.get("trailer", film.jobId);

export const page = pulumi.interpolate`<video src="${trailer.mediaUrl}?v=${film.version}"></video>`;
