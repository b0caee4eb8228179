import { z } from "zod";

/** Numbers also arrive as text: FontColorOpacity and AaiMotionIn are strings in ICE's own examples. */
export const number = z.union(
  [
    z.number(),
    z
      .string()
      .trim()
      .regex(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i)
      .transform(Number)
      .refine(Number.isFinite),
  ],
  { error: "must be a number" },
);

const atLeast = (least: number) =>
  number.refine((value) => value >= least, { error: `must be ${least} or more` });

/** A moment or a length on the timeline. */
export const seconds = atLeast(0);

export const positive = number.refine((value) => value > 0, { error: "must be more than 0" });

/** A name or a text: what fills templates, and programs, write numbers for some. */
export const text = z.union([z.string(), z.number().transform(String)], { error: "must be text" });

/** 0 to 1 is a share of the canvas, more is pixels. */
export const extent = atLeast(0);

export const share = number.refine((value) => value >= 0 && value <= 1, { error: "must be from 0 to 1" });

export const gain = number.refine((value) => value >= 0 && value <= 10, { error: "must be from 0 to 10" });

/**
 * A colour as `rrggbb`. ICE's pages write `#RRGGBB`; other tools leave out the `#`, or write one of the other forms. Eight digits
 * are none: some tools have the alpha in front, others at the end.
 */
const COLOR_FORMS: readonly { readonly form: RegExp; readonly rgb: string }[] = [
  { form: /^#?([0-9a-f]{6})$/i, rgb: "$1" },
  { form: /^0x([0-9a-f]{6})$/i, rgb: "$1" },
  /** As style sheets shorten it. */
  { form: /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, rgb: "$1$1$2$2$3$3" },
  /** As .ass files write what is opaque: blue, green, red. */
  { form: /^&H(?:00)?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})&?$/i, rgb: "$3$2$1" },
];

export const color = z.string().transform((text, context) => {
  const found = COLOR_FORMS.find(({ form }) => form.test(text));
  if (found !== undefined) return text.replace(found.form, found.rgb).toLowerCase();
  context.addIssue("must be a colour such as #ff8800");
  return z.NEVER;
});

/** Times that end after they begin. */
export const inOrder = (first: string, last: string) => (fields: object, context: z.RefinementCtx) => {
  const times = new Map<string, unknown>(Object.entries(fields));
  const begin = times.get(first) ?? 0;
  const end = times.get(last);
  if (typeof begin !== "number" || typeof end !== "number" || end > begin) return;
  context.addIssue({ code: "custom", path: [last], message: `must lie after ${first}` });
};

const remark = z.unknown().optional();

/** Notes of people, of ICE's editor and of its exports: they change nothing that could be seen or heard. */
export const remarks = {
  Id: remark,
  TrackId: remark,
  Comment: remark,
  Title: remark,
  Name: remark,
  VirginDuration: remark,
  OriginalMediaURL: remark,
  MediaIdType: remark,
  PreviewUrl: remark,
  FromAiAsr: remark,
  businessType: remark,
  NoReferTimelineIn: remark,
  NoReferTimelineOut: remark,
  /** Whether ICE leaves out what is hidden is not documented. */
  Visible: z.literal(true).optional(),
  Disabled: z.literal(false).optional(),
};

/** The editor notes on an effect which clips it lies between. */
export const effectRemarks = { ...remarks, From: remark, To: remark };
