import type { Material } from "../model/edit";
import { descendants, type XmlElement } from "../xml/parseXml";

/** Elements that are written once and named by id afterwards. */
export interface XmemlIndex {
  /** The element itself, where it is more than a name. */
  whole(element: XmlElement): XmlElement;
  /** The file of a bin's clip, which a clip may name instead. */
  fileOfMaster(id: string | undefined): XmlElement | undefined;
  readonly materials: Map<XmlElement, Material>;
}

const named = new Set(["file", "sequence", "clipitem", "clip"]);

export function indexXmeml(root: XmlElement): XmemlIndex {
  const byId = new Map<string, XmlElement>();
  for (const element of descendants(root)) {
    const id = element.attributes["id"];
    if (id === undefined || !named.has(element.name) || element.children.length === 0) continue;
    const key = `${element.name}\n${id}`;
    if (!byId.has(key)) byId.set(key, element);
  }
  return {
    fileOfMaster(id) {
      const master = byId.get(`clip\n${id ?? ""}`);
      return master === undefined ? undefined : descendants(master).find(({ name }) => name === "file");
    },
    whole(element) {
      if (element.children.length > 0) return element;
      return byId.get(`${element.name}\n${element.attributes["id"] ?? ""}`) ?? element;
    },
    materials: new Map(),
  };
}
