import { notes, onImages, row, rowMaterials, type TimelineRow } from "./parts";

const { image } = rowMaterials;

export function imageRows(): TimelineRow[] {
  return [
    row("Image MediaURL", onImages({ MediaURL: image, TimelineIn: 1, TimelineOut: 3 })),
    row("Image MediaId", onImages({ MediaId: "icepublic-3" })),
    row("Image ImageURL", onImages({ ImageURL: image, Type: "Image", X: 0, Y: 0, Width: 0.2, Height: 0.2 })),
    row("Image ImageId", onImages({ ImageId: "icepublic-3", Opacity: 0.5 })),
    row(
      "Image DyncFrames",
      onImages({
        MediaURL: image,
        DyncFrames: 8,
        Speed: 1,
        Duration: 2,
        PreviewUrl: "p",
        MaskVideoUrl: "m",
        Effects: [],
      }),
    ),
    row(
      "Image of an editor",
      onImages({
        ...notes,
        MediaURL: image,
        MediaIdType: "mediaId",
        VirginDuration: 1,
      }),
    ),
  ];
}
