package main

import (
	alicloudice "example.com/pulumi-alicloud-ice/sdk/go/alicloudice"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		bucket := "https://films.oss-cn-shanghai.aliyuncs.com"
		clip := map[string]any{"MediaURL": bucket + "/in/clip.mp4", "In": 0, "Out": 2}
		film, err := alicloudice.NewMediaProducingJob(ctx, "film", &alicloudice.MediaProducingJobArgs{
			Timeline: pulumi.Any(map[string]any{
				"VideoTracks": []any{map[string]any{"VideoTrackClips": []any{clip}}},
			}),
			OutputMediaConfig: alicloudice.OutputMediaConfigArgs{
				MediaUrl: pulumi.String(bucket + "/out/film.mp4"), Width: pulumi.Float64(1280), Height: pulumi.Float64(720),
			},
		})
		if err != nil {
			return err
		}
		shown := alicloudice.RequireMediaProducingJobOutput(ctx, alicloudice.RequireMediaProducingJobOutputArgs{
			JobId: film.JobId,
		})
		ctx.Export("url", shown.MediaUrl())
		return nil
	})
}
