import { z } from "zod";

/** Numbers also arrive as text: FontColorOpacity and AaiMotionIn are strings in ICE's own examples. */
export const number = z.union(
  [
    z.number(),
    z
      .string()
      .trim()
      .regex(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i)
      .transform(Number),
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

/** `RRGGBB` with or without `#`, in lower case and without it. */
export const color = z
  .string()
  .regex(/^#?[0-9a-fA-F]{6}$/, "must be a colour such as #ff8800")
  .transform((text) => text.replace("#", "").toLowerCase());

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
