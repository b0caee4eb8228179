export { readEdit } from "./readEdit";
export { UnreadableEdit } from "./model/unreadableEdit";
export type { EditWarning, EditWarningCode } from "./model/editWarning";
export type { ConvertedEdit, EditFormat, EditMedia, EditMediaReference, ReadEditOptions } from "./options";
