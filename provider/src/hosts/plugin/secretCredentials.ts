import { filmPath } from "../../inputs/filmPath";
import type { Props } from "../../lifecycle/props";
import { readSecret, secret } from "../stateKeys";
import { holdsSecret, plain } from "./wireValues";

const credentialKey = /^(accessKeyId|accessKeySecret|securityToken)$/iu;

/** Marks the credentials inside outputMediaConfig, of a set's films too, as secrets: the state never shows those of an S3 target. */
export function withSecretCredentials(marked: Props): Props {
  const { films } = marked;
  if (!isDocument(films)) return withSecretConfig(marked);
  const safe = Object.entries(films).map(([key, film]) => [
    key,
    isDocument(film) ? withSecretConfig(film) : film,
  ]);
  return { ...marked, films: Object.fromEntries(safe) };
}

function withSecretConfig(marked: Props): Props {
  const config = marked["outputMediaConfig"];
  if (config === undefined || config === null) return marked;
  if (isDocument(config)) {
    const fields = Object.entries(config).map(([key, value]) => [
      key,
      credentialKey.test(key) && !isSecret(value) ? secret(value) : value,
    ]);
    return { ...marked, outputMediaConfig: Object.fromEntries(fields) };
  }
  const text = JSON.stringify(plain(config));
  const holdsCredentials = /(accessKeyId|accessKeySecret|securityToken)\\?"/iu.test(text);
  return holdsCredentials && !isSecret(config) ? { ...marked, outputMediaConfig: secret(config) } : marked;
}

/** Names of the arguments that hold secrets, of a set's films their paths; the credentials in one are secrets of their own, and make nothing else one. */
export function secretArguments(marked: Props): string[] {
  const { films, ...shared } = marked;
  if (!isDocument(films)) return secretNames(marked);
  const paths = Object.entries(films).flatMap(([key, film]) => {
    if (isDocument(film)) return secretNames(film).map((name) => filmPath(key, name));
    return holdsSecret(film) ? [filmPath(key)] : [];
  });
  return [...secretNames(shared), ...paths];
}

function secretNames(marked: Props): string[] {
  const names = Object.entries(marked).filter(([name, value]) =>
    name === "outputMediaConfig" && isDocument(value)
      ? Object.entries(value).some(([key, field]) => !credentialKey.test(key) && holdsSecret(field))
      : holdsSecret(value),
  );
  return names.map(([name]) => name).sort();
}

/** An object that is no secret as a whole. */
export function isDocument(value: unknown): value is Props {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isSecret(value);
}

function isSecret(value: unknown): boolean {
  return typeof value === "object" && value !== null && readSecret(value) !== undefined;
}
