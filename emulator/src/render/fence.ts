/**
 * What a material may be. Playlists and scripts that name other files or hosts (hls, dash, concat ...) are left
 * out, and nothing but plain files may be opened: a hostile material reaches neither the disk nor the network.
 */
const DEMUXERS = [
  "mov,mp4,m4a,3gp,3g2,mj2",
  "matroska,webm",
  "avi,flv,mpegts,mpeg,asf,mxf,ivf",
  "mp3,aac,wav,w64,flac,ogg,aiff,caf,amr,ac3,eac3",
  "gif,apng,image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe",
].join(",");

export type Fence = Readonly<Record<"protocol_whitelist" | "format_whitelist" | "pattern_type", string>>;

/** Options for every place that opens a material. */
export const FENCE: Fence = {
  protocol_whitelist: "file",
  format_whitelist: DEMUXERS,
  // Else a picture named "%d.jpg" would stand for all its neighbours.
  pattern_type: "none",
};

/** For a playlist that the emulator has just written itself. */
export const OWN_PLAYLIST: Fence = { ...FENCE, format_whitelist: `${DEMUXERS},hls` };

/** Says plainly that it is a file, so that no name is taken for a protocol. */
export const fileUrl = (path: string) => `file:${path}`;
