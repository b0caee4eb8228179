/** What the engine writes for a value that a preview does not know yet. */
export const unknownMarker = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
