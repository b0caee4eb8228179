import { canonicalJson } from "../../base/canonical";
import { PlainError } from "../../base/plainError";
import { isGone, unlessGone } from "../../ice/siblings/isGone";
import { getMediaAsset, type MediaAsset, updateMediaAsset } from "../../ice/siblings/mediaAssets";
import type { ResourceContext } from "../../inputs/resourceContext";
import { mediaInfoChanges } from "../../inputs/siblingArguments";
import { holdsUnknown } from "../../inputs/unknowns";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import { holds, isHeld } from "../heldObject";
import type { Props } from "../props";
import { argumentsAmong, checked, complete, parse, whereStored } from "../resourceCheck";
import type { ResourceKind } from "../resourceKind";
import type { Settled } from "../results";
import { timeoutFor } from "../timeout";
import { changeableFields } from "./assetFields";
import { describedMediaInfo, mediaInfoArguments } from "./mediaInfoArguments";
import { mediaState, readMediaRecord, storedAsset } from "./mediaState";
import { ownReferenceId, register, type WantedMedia } from "./register";
import { unregister } from "./unregister";

/** A registered material: found again by its token, its ReferenceId or its address, and ready when it is there. */
export const mediaInfo: ResourceKind = {
  check(run, context, { olds, news: args }) {
    run.memory.checked(context.urn, olds !== undefined);
    const parsed = parse(run, describedMediaInfo, args);
    const { mediaType, businessType = "" } = parsed.given;
    const isText = mediaType === "text" && !holdsUnknown(args["businessType"]);
    const failures =
      isText && !["subtitles", "font"].includes(businessType)
        ? [{ path: "businessType", problem: 'must be "subtitles" or "font" where mediaType is "text"' }]
        : [];
    return checked(context, { ...parsed, failures: [...parsed.failures, ...failures] }, args);
  },

  diff(run, context, { stored, args }) {
    if (holdsUnknown(args)) return { changes: true };
    const changed = changedArguments(run, stored.outputs, args);
    const replaces = changed.filter((name) => mediaInfoChanges[name] === "replaces" || isNowFont(name, args));
    const isPending = stored.outputs["status"] !== "Normal";
    if (replaces.length === 0) {
      holds(run, context, stored.id);
      run.memory.assets.note({ ...storedAsset(stored.outputs), mediaId: stored.id });
    }
    // One address can't be registered twice.
    const isSameAddress = !replaces.includes("inputUrl") && !replaces.includes("region");
    return {
      changes: changed.length > 0 || isPending,
      ...(replaces.length > 0 && { replaces, isDeletedFirst: isSameAddress }),
    };
  },

  create(run, context, args) {
    const wanted = complete(run, describedMediaInfo, args, context);
    return withDeadline(run, timeoutFor("create", timeoutMs(wanted), context), async ({ signal }) => {
      const { mediaId, isAdopted } = await register(run, context, wanted, signal);
      return awaited(run, context, { args, wanted, mediaId, isAdopted, signal });
    });
  },

  async read(run, context, stored) {
    const { ice, region } = whereStored(run, describedMediaInfo, stored);
    const asset = await withDeadline(run, longestLookMs, ({ signal }) =>
      unlessGone(getMediaAsset(ice, { mediaId: stored.id }, signal)),
    );
    const isExternal = stored.record === undefined && stored.outputs["mediaId"] === undefined;
    if (asset === undefined && isExternal) throw noMedia(stored.id, region);
    if (asset === undefined) return { id: "", state: gone, isExternal: false };
    run.memory.assets.note(asset);
    const { isAdopted } = readMediaRecord(stored.record);
    const args = argumentsAmong(mediaInfoArguments, stored.outputs);
    return { id: stored.id, state: mediaState(context, args, asset, region, isAdopted), isExternal };
  },

  update(run, context, { stored, args }) {
    const wanted = complete(run, describedMediaInfo, args, context);
    return withDeadline(run, timeoutFor("update", timeoutMs(wanted), context), async ({ signal }) => {
      const { ice, region, given } = wanted;
      const { isAdopted } = readMediaRecord(stored.record);
      if (changedArguments(run, stored.outputs, args).some((name) => sentNames.includes(name))) {
        const fields = changeableFields(given);
        const ReferenceId = fields.ReferenceId ?? ownReferenceId(context, wanted);
        await updateMediaAsset(ice, stored.id, { ...fields, ReferenceId }, signal).catch((error: unknown) => {
          throw isGone(error) ? noMedia(stored.id, region) : error;
        });
      }
      return awaited(run, context, { args, wanted, mediaId: stored.id, isAdopted, signal });
    });
  },

  delete(run, context, stored) {
    const { ice } = whereStored(run, describedMediaInfo, stored);
    if (isHeld(run, context, "Media", stored.id)) return Promise.resolve();
    return withDeadline(run, longestLookMs, ({ signal }) => unregister(run, context, ice, stored, signal));
  },
};

const longestLookMs = 60_000;
const gone = { outputs: {}, secretOutputs: [], isRecordSecret: false };
const sentNames: readonly string[] = [
  "title",
  "description",
  "mediaTags",
  "coverUrl",
  "cateId",
  "businessType",
  "referenceId",
  "userData",
];

function timeoutMs({ given }: WantedMedia): number {
  return given.timeout ?? 10 * 60_000;
}

interface Awaited {
  readonly args: Props;
  readonly wanted: WantedMedia;
  readonly mediaId: string;
  readonly isAdopted: boolean;
  readonly signal: AbortSignal;
}

async function awaited(
  run: Run,
  context: ResourceContext,
  { args, wanted, mediaId, isAdopted, signal }: Awaited,
): Promise<Settled> {
  const { region } = wanted;
  holds(run, context, mediaId);
  const known = (asset: MediaAsset) => mediaState(context, args, asset, region, isAdopted);
  try {
    const asset = await wanted.assets.watch(mediaId, signal);
    run.memory.assets.note(asset);
    if (asset.status === "Normal") return { kind: "ready", id: mediaId, state: known(asset) };
    const reason = `ICE can't use the material${addressOf(context, wanted)}: it says ${asset.status ?? "nothing"} (media ${mediaId}, region ${region}). Check that the object is there, and that it is complete and plays; \`contentHash\` registers it anew.`;
    return { kind: "notReady", id: mediaId, state: known(asset), reasons: [reason] };
  } catch (error) {
    // It is registered: whatever ends the wait, the id is kept, and the next `up` goes on with it.
    if (!signal.aborted) throw error;
    const state = known({ mediaId, status: "Preparing" });
    const reason = `The material is registered as media ${mediaId} in ${region}, and ICE has not looked at it yet: the next \`pulumi up\` goes on waiting.`;
    return { kind: "notReady", id: mediaId, state, reasons: [reason] };
  }
}

/** Without its query: a signature is nobody's to read. */
function addressOf({ secretArguments }: ResourceContext, { given: { inputUrl = "" } }: WantedMedia): string {
  return secretArguments.includes("inputUrl") ? "" : ` at ${inputUrl.replace(/[?#].*$/u, "")}`;
}

function changedArguments(run: Run, olds: Props, news: Props): (keyof typeof mediaInfoArguments)[] {
  const older = meanings(run, argumentsAmong(mediaInfoArguments, olds));
  const newer = meanings(run, news);
  const isName = (name: string): name is keyof typeof mediaInfoArguments => name in mediaInfoArguments;
  return (
    Object.keys(mediaInfoArguments)
      .filter(isName)
      // What is not given any more stays as it is in ICE; ICE's own guess of the type is no argument.
      .filter((name) => news[name] !== undefined && newer[name] !== older[name])
  );
}

function meanings(run: Run, args: Props): Readonly<Record<string, string>> {
  const { given, region } = parse(run, describedMediaInfo, args);
  return Object.fromEntries(
    Object.entries({ ...given, region }).map(([name, value]) => [name, canonicalJson(value ?? null)]),
  );
}

/** UpdateMediaInfo takes every kind of business but this. */
function isNowFont(name: string, args: Props): boolean {
  return name === "businessType" && args["businessType"] === "font";
}

function noMedia(mediaId: string, region: string): PlainError {
  return new PlainError(
    `ICE in ${region} has no media ${mediaId}. Check the id, the region and the account; \`pulumi refresh\` lets the next \`pulumi up\` register it anew.`,
  );
}
