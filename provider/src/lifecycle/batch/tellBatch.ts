import { counted } from "../../base/counted";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { GivenArguments } from "../../inputs/resourceArguments";
import type { Run } from "../../run/run";
import type { batchArguments } from "./batchArguments";

/** How many films a batch makes, and for how many minutes at most, before anything is paid for. */
export function tellBatch(
  run: Run,
  { urn }: ResourceContext,
  { outputConfig }: GivenArguments<typeof batchArguments>,
): void {
  const { Count: count = 1, MaxDuration: longest, FixedDuration: fixed } = outputConfig ?? {};
  const films = typeof count === "number" ? count : 1;
  const seconds = typeof fixed === "number" ? fixed : longest;
  const length =
    typeof seconds === "number"
      ? `at most ${counted(Math.ceil((films * seconds) / 60), "minute")} together`
      : "of a length that can't be told beforehand; MaxDuration or FixedDuration in outputConfig bounds it";
  const line = `renders ${counted(films, "film")}, ${length}`;
  if (run.memory.isNews(urn, line)) run.host.log.info(urn, line);
}
