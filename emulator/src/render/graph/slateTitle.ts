import { type Picture, type Title } from "../plan/filmPlan";
import { textStyleSchema } from "../timeline/textStyle";

/** What an instant film shows instead of itself. */
export function slateTitle(picture: Picture, seconds: number): Title {
  const { width, height, frames } = picture;
  const style = textStyleSchema.parse({
    Content: `not rendered (instant)\n${width} x ${height}, ${seconds.toFixed(1)} s`,
    Alignment: "CenterCenter",
    FontSize: height / 14,
    FontColor: "eaecf0",
  });
  return { startFrame: 0, endFrame: frames + 1, style, scale: 1 };
}
