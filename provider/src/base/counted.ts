export { counted } from "../timeline/counted";
