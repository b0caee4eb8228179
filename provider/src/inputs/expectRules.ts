import type { Json, JsonObject } from "../base/json";
import { didYouMean } from "./didYouMean";
import type { Expectation } from "./expectation";
import type { Failure } from "./failure";
import type { OutputMediaTarget } from "../base/limits";

/** What is wrong with a given `expect`. */
export function expectRules(expect: JsonObject, target: OutputMediaTarget | undefined): Failure[] {
  const given = Object.entries(expect).filter(([, value]) => value !== null);
  return [
    ...given.flatMap(([name, value]) => fieldRules(name, value)),
    ...pairRules(expect),
    ...(target === "S3" && given.length > 0 ? [notWithS3] : []),
  ];
}

type Kind = "aboveZero" | "notNegative" | "pixels" | "bytes" | "yesOrNo";

const kinds: Readonly<Record<keyof Expectation, Kind>> = {
  duration: "aboveZero",
  tolerance: "notNegative",
  minDuration: "aboveZero",
  maxDuration: "aboveZero",
  width: "pixels",
  height: "pixels",
  minWidth: "pixels",
  minHeight: "pixels",
  minBitrate: "aboveZero",
  minFileSize: "bytes",
  maxFileSize: "bytes",
  hasVideo: "yesOrNo",
  hasAudio: "yesOrNo",
};
const names = Object.keys(kinds);

function isName(name: string): name is keyof Expectation {
  return names.includes(name);
}

const tests: Readonly<Record<Kind, { readonly problem: string; readonly holds: (value: Json) => boolean }>> =
  {
    aboveZero: { problem: "must be a number above 0", holds: (value) => isNumber(value) && value > 0 },
    notNegative: {
      problem: "must be a number of 0 or more",
      holds: (value) => isNumber(value) && value >= 0,
    },
    pixels: { problem: "must be a whole number above 0 (pixels)", holds: isWholeAboveZero },
    bytes: { problem: "must be a whole number above 0 (bytes)", holds: isWholeAboveZero },
    yesOrNo: { problem: "must be true or false", holds: (value) => typeof value === "boolean" },
  };

const notWithS3: Failure = {
  path: "expect",
  problem:
    'can\'t be used when outputMediaTarget is "S3": ICE registers no media there, so nothing tells of the film',
};

function fieldRules(name: string, value: Json): Failure[] {
  const path = `expect.${name}`;
  if (!isName(name)) {
    const problem = `is nothing that can be expected of a film${didYouMean(name, names)}; write ${names.join(", ")}`;
    return [{ path, problem, value }];
  }
  const { problem, holds } = tests[kinds[name]];
  return holds(value) ? [] : [{ path, problem, value }];
}

/** Expectations that no film can meet together. What is not known yet is no number, and is not judged. */
function pairRules(expect: JsonObject): Failure[] {
  const failures: Failure[] = [];
  const notAbove = (least: keyof Expectation, most: keyof Expectation) => {
    const [low, high] = [expect[least], expect[most]];
    if (isNumber(low) && isNumber(high) && low > high) {
      failures.push({
        path: `expect.${least}`,
        problem: `must not be above expect.${most}, ${high}`,
        value: low,
      });
    }
  };
  notAbove("minDuration", "maxDuration");
  notAbove("minDuration", "duration");
  notAbove("duration", "maxDuration");
  notAbove("minWidth", "width");
  notAbove("minHeight", "height");
  notAbove("minFileSize", "maxFileSize");
  if (isGiven(expect, "tolerance") && !isGiven(expect, "duration")) {
    failures.push({ path: "expect.tolerance", problem: "means nothing without expect.duration" });
  }
  const sizes = (["width", "height", "minWidth", "minHeight"] as const).filter((name) =>
    isGiven(expect, name),
  );
  if (expect["hasVideo"] === false && sizes.length > 0) {
    const problem = `can't be false together with ${sizes.map((name) => `expect.${name}`).join(" and ")}`;
    failures.push({ path: "expect.hasVideo", problem });
  }
  return failures;
}

function isGiven(expect: JsonObject, name: keyof Expectation): boolean {
  return expect[name] !== undefined && expect[name] !== null;
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isWholeAboveZero(value: Json): boolean {
  return Number.isInteger(value) && isNumber(value) && value > 0;
}
