import { encodeKey, objectUrl } from "./objectAddress";

/** The objects of an emulator, by `<bucket>/<key>`. */
export interface IceObjects {
  /** Stores an object and returns its OSS address, for a Timeline. Throws when no object can have this name. */
  put(name: string, content: Uint8Array | string): Promise<string>;
  /** The content of an object; undefined when there is none. */
  get(name: string): Promise<Buffer | undefined>;
  /** The OSS address of an object, there or not. */
  address(name: string): string;
}

export function iceObjects(url: string, region: string): IceObjects {
  const path = (name: string) => `${url}/oss/${encodeKey(name)}`;
  const address = (name: string) => {
    const [bucket = "", ...key] = name.split("/");
    return objectUrl({ bucket, region, key: key.join("/") });
  };
  return {
    async put(name, content) {
      const body = typeof content === "string" ? content : Uint8Array.from(content);
      const response = await fetch(path(name), { method: "PUT", body });
      if (!response.ok) throw new Error(`The object ${name} was not stored: ${await response.text()}`);
      return address(name);
    },
    async get(name) {
      const response = await fetch(path(name));
      return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
    },
    address,
  };
}
