import { UnreadableEdit } from "../model/unreadableEdit";
import { type Fraction, fraction, decimal } from "../time/fraction";
import type { XmlElement } from "../xml/parseXml";

/** A time such as `1001/24000s` or `5s`. @throws UnreadableEdit with the line of what is none */
export function timeAt(element: XmlElement, name: string): Fraction | undefined {
  const written = element.attributes[name];
  if (written === undefined || written === "") return undefined;
  const read = /^\s*(-?\d+)(?:\/(\d+)|(\.\d+))?\s*s?\s*$/u.exec(written);
  const [, whole = "0", below, part] = read ?? [];
  if (read === null || (below !== undefined && /^0+$/u.test(below)))
    throw new UnreadableEdit(
      `Line ${String(element.line)}: ${name}=${JSON.stringify(written.slice(0, 40))} is no time such as "1001/24000s".`,
    );
  if (part !== undefined) return decimal(`${whole}${part}`);
  const isShort = whole.length < 16 && (below?.length ?? 0) < 16;
  return isShort ? fraction(Number(whole), Number(below ?? 1)) : fraction(BigInt(whole), BigInt(below ?? 1));
}
