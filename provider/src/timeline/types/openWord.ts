/**
 * One of ICE's words, or any other text: ICE gains words faster than its pages do. An editor completes the known ones,
 * and a variable whose type is plain `string` fits too.
 */
export type OpenWord<Known extends string> = Known | (string & {});
