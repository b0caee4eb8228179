const names = (text: string): readonly string[] => text.split(/\s+/u);

/**
 * The motions of texts that ICE's pages name. Their lists go on where these end: a name with the right ending is only
 * warned of.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/example-of-subtitle-effects-1
 */
export const motionNames = {
  in: names(
    `blur_in wave_in scroll_right_in scroll_left_in heartjump_in musicjump_in rotateup_in close_in slingshot_in rotateflip_in
    elasticzoom_in zoom_in spring_in fade_in growth_in open_in dissovle_in dissolve_in zoomslightout_in zoomin_in zoomout_in
    angular_in rotate1_in rotate2_in brokentypewriter_in typewriter1_in typewriter2_in typewriter3_in slide_left_in
    slide_right_in slide_up_in slide_down_in`,
  ),
  out: names("fade_out dissolve_out blur_out slide_left_out slide_right_out slide_up_out slide_down_out"),
  loop: names("normal_display heartbeat_display rainbrush_display"),
};
