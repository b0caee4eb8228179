import { ossUrl } from "../../../support/films";
import { withSet } from "../../../support/setLife";

const films = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `film-${index}`,
    {
      templateId: "of-elsewhere",
      clipsParam: { Title: `${index}` },
      outputMediaConfig: { mediaUrl: ossUrl(`out/${index}.mp4`) },
    },
  ]),
);

it("the template of many films is asked for once, and ICE that does not answer is waited for once", async () => {
  await withSet(async (set) => {
    const { clock, emulator } = set.life;
    expect(await set.preview({ films, preflight: true })).toHaveLength(21);
    expect(set.calls("GetTemplate")).toBe(1);
    const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
    emulator.faults.add({ operation: "GetTemplate", times: "always", effect });
    const beganAtMs = clock.now();
    expect(await set.preview({ films, preflight: true })).toEqual([]);
    expect(clock.now() - beganAtMs).toBeLessThan(40_000);
  });
});
