import { type Grade } from "./filmPlan";

/** The filters whose names say what they do. ICE's others are colour tables that nobody outside has. */
export const FILTERS = ["m2", "m4", "m6", "pf1", "pf3", "pfb", "pv6", "warm"] as const;

/** What each is drawn with: a relative, not the same colours. */
const GRADES: Readonly<Record<(typeof FILTERS)[number], Partial<Grade>>> = {
  m2: { saturation: -60 },
  m4: { kelvin: 20_000, mix: 100 },
  m6: { brightness: -40, contrast: -10 },
  pf1: { contrast: 35 },
  pf3: { kelvin: 4200, mix: 70 },
  pfb: { saturation: -100 },
  pv6: { saturation: -100, contrast: 15 },
  warm: { kelvin: 4200, mix: 70 },
};

const NEUTRAL: Grade = {
  brightness: 0,
  contrast: 0,
  saturation: 0,
  kelvin: 6500,
  mix: 0,
  darkCorners: 0,
};

export const gradeOf = (filter: (typeof FILTERS)[number]): Grade => ({ ...NEUTRAL, ...GRADES[filter] });
