import { canonicalJson, digest, sentJson } from "../../base/canonical";
import { PlainError } from "../../base/plainError";
import type { IceApi } from "../../ice/api";
import { isTransient } from "../../ice/errors/iceError";
import { isGone, unlessGone } from "../../ice/siblings/isGone";
import {
  addTemplate,
  deleteTemplate,
  getTemplate,
  type IceTemplate,
  type TemplateFields,
  updateTemplate,
} from "../../ice/siblings/templates";
import type { ResourceContext } from "../../inputs/resourceContext";
import { type Change, templateChanges } from "../../inputs/siblingArguments";
import { holdsUnknown } from "../../inputs/unknowns";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import { holds, isHeld } from "../heldObject";
import type { Props } from "../props";
import { argumentsAmong, checked, type Complete, complete, parse, whereStored } from "../resourceCheck";
import type { ResourceKind } from "../resourceKind";
import type { Settled } from "../results";
import { timeoutFor } from "../timeout";
import { findTemplate } from "./findTemplate";
import { describedTemplate, templateArguments } from "./templateArguments";
import { templateState } from "./templateState";

/** A template of ICE. It can't be made twice: where a reply was lost, it is found by its name. */
export const template: ResourceKind = {
  check(run, context, { olds, news: args }) {
    run.memory.checked(context.urn, olds !== undefined);
    noteTemplate(run, context, undefined, args);
    return checked(context, parse(run, describedTemplate, args), args);
  },

  diff(run, context, { stored, args }) {
    noteTemplate(run, context, stored.id, args);
    if (holdsUnknown(args)) return { changes: true };
    const older = meanings(run, stored.outputs);
    const changed = Object.entries(meanings(run, args)).flatMap(([name, meaning]) =>
      isGiven(args, name) && older[name] !== meaning ? [name] : [],
    );
    const replaces = changed.filter((name) => changeOf[name] === "replaces");
    if (replaces.length === 0) holds(run, context, stored.id);
    return { changes: changed.length > 0, ...(replaces.length > 0 && { replaces }) };
  },

  create(run, context, args) {
    const wanted = complete(run, describedTemplate, args, context);
    return withDeadline(run, timeoutFor("create", timeoutMs(wanted), context), async ({ signal }) => {
      const made = await makeOnce(run, context, wanted, signal);
      return settled(run, context, args, wanted, await awaitUse(run, wanted.ice, made, signal));
    });
  },

  async read(run, context, stored) {
    const where = whereStored(run, describedTemplate, stored);
    const shown = await withDeadline(run, longestLookMs, ({ signal }) =>
      unlessGone(getTemplate(where.ice, stored.id, signal)),
    );
    const isExternal = stored.outputs["configHash"] === undefined;
    if (shown === undefined && isExternal) throw noTemplate(stored.id, where.region);
    if (shown === undefined) return { id: "", state: nothing, isExternal: false };
    const args = isExternal
      ? { ...stored.outputs, config: shown.config }
      : argumentsAmong(templateArguments, stored.outputs);
    if (isExternal) noteTemplate(run, context, stored.id, { type: shown.type, config: shown.config });
    return { id: stored.id, state: templateState(context, args, shown, where.region), isExternal };
  },

  update(run, context, { stored, args }) {
    const wanted = complete(run, describedTemplate, args, context);
    return withDeadline(run, timeoutFor("update", timeoutMs(wanted), context), async ({ signal }) => {
      const { ice } = wanted;
      const fields = { ...fieldsOf(wanted), name: wanted.given.name };
      await updateTemplate(ice, stored.id, fields, signal).catch((error: unknown) => {
        throw isGone(error) ? noTemplate(stored.id, wanted.region) : error;
      });
      const shown = await getTemplate(ice, stored.id, signal);
      return settled(run, context, args, wanted, await awaitUse(run, ice, shown, signal));
    });
  },

  async delete(run, context, stored) {
    if (isHeld(run, context, "Template", stored.id)) return;
    const { ice } = whereStored(run, describedTemplate, stored);
    await withDeadline(run, longestLookMs, ({ signal }) =>
      unlessGone(deleteTemplate(ice, stored.id, signal)),
    );
  },
};

/** Films that are made from it are checked against it, in the preview too. */
function noteTemplate(
  run: Run,
  { secretArguments }: Pick<ResourceContext, "secretArguments">,
  templateId: string | undefined,
  { type = "Timeline", config }: Props,
): void {
  if (typeof type !== "string" || config === undefined || holdsUnknown(config)) return;
  run.memory.templates.note(templateId, { type, config, isSecret: secretArguments.includes("config") });
}

const longestLookMs = 60_000;
const nothing = { outputs: {}, secretOutputs: [], isRecordSecret: false };

type Wanted = Complete<typeof templateArguments>;

function timeoutMs({ given }: Wanted): number {
  // ICE looks into a VETemplate for up to 5 minutes.
  return given.timeout ?? 10 * 60_000;
}

/** A name of its own, the same in every run: a template that an earlier run made is found by it. */
function ownName({ urn, name }: ResourceContext): string {
  return `${name}-${digest(urn).slice(0, 7)}`;
}

function fieldsOf({ given }: Wanted): TemplateFields {
  const { config, coverUrl, previewMedia, relatedMediaIds } = given;
  return {
    config: config === undefined ? undefined : sentJson(config),
    coverUrl,
    previewMedia,
    relatedMediaIds: relatedMediaIds && canonicalJson(relatedMediaIds),
  };
}

/** Looks for it before the first try, and again after each whose reply was lost. */
async function makeOnce(
  run: Run,
  context: ResourceContext,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<IceTemplate> {
  const { ice, given } = wanted;
  const fields = fieldsOf(wanted);
  const type = given.type ?? "Timeline";
  const name = given.name ?? ownName(context);
  const known = { name, type, config: fields.config ?? "", isNameOwn: given.name === undefined };
  for (;;) {
    const found = await findTemplate(ice, known, signal);
    if (found !== undefined) {
      run.host.log.info(context.urn, `Found template ${found.templateId} of an earlier run: none was made.`);
      await updateTemplate(ice, found.templateId, { ...fields, name }, signal);
      return getTemplate(ice, found.templateId, signal);
    }
    try {
      return await addTemplate(ice, type, { ...fields, name }, signal);
    } catch (error) {
      if (!isTransient(error)) throw error;
      await run.clock.sleep(lagMs, signal);
    }
  }
}

/** A list may be a moment behind. */
const lagMs = 2_000;
const lookEveryMs = 2_000;

/** A VETemplate is looked into before it can be used. */
async function awaitUse(run: Run, ice: IceApi, made: IceTemplate, signal: AbortSignal): Promise<IceTemplate> {
  let last = made;
  while (["Created", "Uploading", "Processing"].includes(last.status ?? "")) {
    await run.clock.sleep(lookEveryMs, signal);
    last = await getTemplate(ice, made.templateId, signal);
  }
  return last;
}

function settled(
  run: Run,
  context: ResourceContext,
  args: Props,
  { region }: Wanted,
  shown: IceTemplate,
): Settled {
  const { templateId: id, status = "" } = shown;
  noteTemplate(run, context, id, args);
  holds(run, context, id);
  const state = templateState(context, args, shown, region);
  run.host.log.info(context.urn, `Template ${id} is ${status === "" ? "there" : status} in ${region}.`);
  if (!["UploadFailed", "ProcessFailed"].includes(status)) return { kind: "ready", id, state };
  const reason = `Template ${id} can't be used: ICE says ${status}. Check the file that its config names, and change the config.`;
  return { kind: "notReady", id, state, reasons: [reason] };
}

function meanings(run: Run, args: Props): Readonly<Record<string, string>> {
  const { given, region } = parse(run, describedTemplate, argumentsAmong(templateArguments, args));
  const defaults = { ...given, type: given.type ?? "Timeline", region };
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, canonicalJson(value ?? null)]),
  );
}

/** What is not given any more stays as it is in ICE. */
function isGiven(args: Props, name: string): boolean {
  return args[name] !== undefined || name === "type" || name === "region";
}

const changeOf: Readonly<Record<string, Change>> = templateChanges;

function noTemplate(id: string, region: string): PlainError {
  return new PlainError(
    `ICE in ${region} has no template ${id}. Check the id, the region and the account; \`pulumi refresh\` lets the next \`pulumi up\` make it anew.`,
  );
}
