import { createRenderQueue, queueSentence } from "../../../../provider/src/run/renderQueue";
import { processClock } from "../../../simulation/engine/processClock";
import { VirtualTime } from "../../../simulation/time/virtualTime";

function world() {
  const time = new VirtualTime(0);
  const said: number[] = [];
  const queue = createRenderQueue(
    processClock(time, 0, () => false),
    (underWay) => said.push(underWay),
  );
  return { time, said, queue };
}

describe("renders that the engine holds back", () => {
  it("are said once, with how many are under way", async () => {
    const { time, said, queue } = world();
    const ends = ["a", "b"].map((urn) => {
      queue.expects(urn);
      return queue.begins(urn);
    });
    queue.expects("c");
    await time.pass(4_000);
    expect(said).toEqual([]);
    await time.pass(2_000);
    expect(said).toEqual([2]);
    ends[0]?.(true);
    queue.begins("c");
    queue.expects("d");
    await time.pass(60_000);
    expect(said).toEqual([2]);
  });

  it("are none while each begins soon after it was expected", async () => {
    const { time, said, queue } = world();
    for (let index = 0; index < 20; index += 1) {
      queue.expects(`film-${index}`);
      await time.pass(2_000);
      queue.begins(`film-${index}`);
    }
    await time.pass(60_000);
    expect(said).toEqual([]);
  });

  it("are none where nothing is under way, as in a preview", async () => {
    const { time, said, queue } = world();
    for (const urn of ["a", "b", "c"]) queue.expects(urn);
    await time.pass(60_000);
    expect(said).toEqual([]);
    queue.begins("a")(true);
    await time.pass(60_000);
    expect(said).toEqual([]);
  });

  it("are none after a failure: the engine begins nothing new then", async () => {
    const { time, said, queue } = world();
    const [fails] = [queue.begins("a"), queue.begins("b")];
    queue.expects("c");
    await time.pass(1_000);
    fails(false);
    await time.pass(60_000);
    expect(said).toEqual([]);
  });

  it("are said in words that name the ways out", () => {
    expect(queueSentence(1)).toMatch(/^1 render is under way and others wait/u);
    expect(queueSentence(8)).toMatch(
      /^8 renders are under way .*--parallel.*skipAwait.*MediaProducingJobGate/u,
    );
  });
});
