import { z } from "zod";
import { mediaInfo } from "../../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import { EmulatorClient } from "../../../support/emulatorClient";
import { isBody, withHostileIce } from "../../../support/hostileIce";
import type { Life } from "../../../support/lifecycle";
import { putObject, withSibling } from "../../../support/siblingLife";

const listed = z.object({ MediaInfos: z.array(z.object({ MediaId: z.string() })) });

async function mediaIn({ emulator: { url } }: Life): Promise<string[]> {
  const { MediaInfos } = listed.parse(await new EmulatorClient({ url }).call("ListMediaBasicInfos", {}));
  return MediaInfos.map(({ MediaId }) => MediaId);
}

it("a material is registered, and is there when ICE has looked at it", async () => {
  await withSibling(mediaInfo, async ({ create, up, life }) => {
    const inputUrl = putObject(life, "in/one.mp4");
    const made = await create({ inputUrl, title: "One" });
    expect(made).toMatchObject({
      kind: "ready",
      state: {
        outputs: {
          mediaId: made.id,
          status: "Normal",
          inputUrl,
          title: "One",
          duration: expect.any(Number) as number,
        },
      },
    });
    expect(await up(made, { inputUrl, title: "One" })).toBe("unchanged");
  });
});

it("a forced replacement finds the material again, and leaves it there; another address takes the old one away", async () => {
  await withSibling(mediaInfo, async ({ create, replace, life, log }) => {
    const args = { inputUrl: putObject(life, "in/one.mp4") };
    const made = await create(args);
    const next = await replace(made, args);
    expect(next).toMatchObject({ kind: "ready", id: made.id });
    expect(await mediaIn(life)).toEqual([made.id]);
    expect(log.at(-1)).toBe(`Media ${made.id} stays: a resource of this program holds it.`);
    const moved = await replace(next, { inputUrl: putObject(life, "in/two.mp4") }, false);
    expect(await mediaIn(life)).toEqual([moved.id]);
    expect(log.filter((line) => line.includes(" stays: "))).toHaveLength(1);
  });
});

it("a reply about other media is none about ours", async () => {
  await withSibling(mediaInfo, ({ life, create, read }) =>
    withHostileIce(life.emulator, async (ice) => {
      const made = await create({ inputUrl: putObject(life, "in/one.mp4"), endpoint: ice.url });
      ice.spoil = ({ operation, earlier }) =>
        operation === "GetMediaInfo" && earlier < 2
          ? { MediaInfo: { MediaId: "other", MediaBasicInfo: { Title: "Other" } } }
          : undefined;
      expect((await read(made.id, made.state)).state.outputs).toMatchObject({
        mediaId: made.id,
        status: "Normal",
      });
    }),
  );
});

it.each(["before", "after"] as const)(
  "a lost reply (%s it took effect) registers nothing twice",
  async (when) => {
    await withSibling(mediaInfo, async ({ create, life }) => {
      const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
      life.emulator.faults.add({ operation: "RegisterMediaInfo", when, effect });
      const made = await create({ inputUrl: putObject(life, "in/one.mp4") });
      expect(await mediaIn(life)).toEqual([made.id]);
    });
  },
);

it("a state that was lost, and a token that was forgotten, find the material again", async () => {
  await withSibling(mediaInfo, async ({ create, life, log }) => {
    const inputUrl = putObject(life, "in/one.mp4");
    const made = await create({ inputUrl });
    life.emulator.assumptions.set({ clientTokenLifetimeMs: 0 });
    life.clock.advance(60_000);
    expect((await create({ inputUrl })).id).toBe(made.id);
    expect(log.join("\n")).toContain(`Found media ${made.id}, which an earlier run registered.`);
  });
});

describe("an address that somebody else registered", () => {
  const story = (
    ifRegistered: string | undefined,
    told: (first: string, now: Promise<{ id: string }>) => Promise<void>,
  ) =>
    withSibling(mediaInfo, async ({ create, life }) => {
      const inputUrl = putObject(life, "in/one.mp4");
      const first = (await create({ inputUrl }, "other")).id;
      await told(first, create({ inputUrl, ...(ifRegistered !== undefined && { ifRegistered }) }));
    });

  it("fails, with the id and what to do", () =>
    story(undefined, async (first, now) => {
      await expect(now).rejects.toThrow(
        `registered already in cn-shanghai, as media ${first}. Use it by MediaInfo.get`,
      );
    }));

  it("is adopted where that is asked for", () =>
    story("adopt", async (first, now) => {
      expect((await now).id).toBe(first);
    }));

  it("is registered anew where that is asked for", () =>
    story("overwrite", async (first, now) => {
      expect((await now).id).not.toBe(first);
    }));
});

it("what can be changed is changed in place; another address or content registers anew, and frees the address first", async () => {
  await withSibling(mediaInfo, async ({ create, up, read, life }) => {
    const inputUrl = putObject(life, "in/one.mp4");
    const made = await create({ inputUrl, title: "One" });
    const changed = await up(made, { inputUrl, title: "Two", mediaTags: "a,b" });
    expect(changed).toMatchObject({ kind: "ready", id: made.id, state: { outputs: { title: "Two" } } });
    expect((await read(made.id)).state.outputs).not.toHaveProperty("title");
    expect(await up(made, { inputUrl, contentHash: "2" })).toEqual(["contentHash"]);
    expect(await up(made, { inputUrl: putObject(life, "in/two.mp4") })).toEqual(["inputUrl"]);
  });
});

it("what somebody changed in ICE is told, and one that is gone is gone", async () => {
  await withSibling(mediaInfo, async ({ create, read, up, life }) => {
    const inputUrl = putObject(life, "in/one.mp4");
    const made = await create({ inputUrl, title: "One" });
    const client = new EmulatorClient({ url: life.emulator.url });
    await client.call("UpdateMediaInfo", { MediaId: made.id, Title: "Theirs" });
    const { state } = await read(made.id, made.state);
    expect(state.outputs["title"]).toBe("Theirs");
    expect(await up({ ...made, state }, { inputUrl, title: "One" })).toMatchObject({
      state: { outputs: { title: "One" } },
    });
    await client.call("DeleteMediaInfos", { MediaIds: made.id });
    expect((await read(made.id, made.state)).id).toBe("");
  });
});

it.each([
  ["by default the registration goes, and the object stays", undefined, 0],
  ["retain keeps both", "retain", 1],
])("%s", async (_what, deletionPolicy, left) => {
  await withSibling(mediaInfo, async ({ create, remove, life }) => {
    const args = {
      inputUrl: putObject(life, "in/one.mp4"),
      ...(deletionPolicy !== undefined && { deletionPolicy }),
    };
    await remove(await create(args));
    expect(await mediaIn(life)).toHaveLength(left);
  });
});

it("what ICE refuses to take away is said, with what to do", async () => {
  await withSibling(mediaInfo, async ({ create, remove, life }) => {
    const made = await create({ inputUrl: putObject(life, "in/one.mp4") });
    life.emulator.assumptions.set({ undeletableMedia: [made.id] });
    await expect(remove(made)).rejects.toThrow(
      `ICE did not take media ${made.id} away: no permission on it.`,
    );
  });
});

it("one that was adopted is not ours to take away", async () => {
  await withSibling(mediaInfo, async ({ create, remove, life }) => {
    const inputUrl = putObject(life, "in/one.mp4");
    await create({ inputUrl }, "other");
    await remove(await create({ inputUrl, ifRegistered: "adopt" }));
    expect(await mediaIn(life)).toHaveLength(1);
  });
});

it("one that a lost run registered with other content is registered anew, and stays one", async () => {
  await withSibling(mediaInfo, async ({ create, life, log }) => {
    const inputUrl = putObject(life, "in/one.mp4");
    const first = await create({ inputUrl, contentHash: "1" });
    const second = await create({ inputUrl, contentHash: "2" });
    expect(second.id).not.toBe(first.id);
    expect(await mediaIn(life)).toEqual([second.id]);
    expect(log.join("\n")).toContain(`Media ${first.id}, which an earlier run registered, has other content`);
  });
});

it("one that ICE does not look at in time is kept, with how to go on; its timeout is what the program says", async () => {
  await withSibling(mediaInfo, ({ life, create }) =>
    withHostileIce(life.emulator, async (ice) => {
      ice.spoil = ({ body }) => {
        const said: unknown = JSON.parse(JSON.stringify(body).replaceAll('"Normal"', '"Preparing"'));
        return isBody(said) ? said : undefined;
      };
      const inputUrl = putObject(life, "in/one.mp4");
      for (const [timeout, lastsMs] of [
        ["2m", 120_000],
        [undefined, 600_000],
      ] as const) {
        const beganAtMs = life.clock.now();
        const made = await create({ inputUrl, endpoint: ice.url, ...(timeout !== undefined && { timeout }) });
        expect(made).toMatchObject({
          kind: "notReady",
          state: { outputs: { status: "Preparing", inputUrl } },
        });
        expect(made.kind === "notReady" ? made.reasons : []).toEqual([
          expect.stringContaining(`The material is registered as media ${made.id} in cn-shanghai`),
        ]);
        const tookMs = life.clock.now() - beganAtMs;
        expect(tookMs).toBeGreaterThanOrEqual(lastsMs);
        expect(tookMs).toBeLessThan(lastsMs + 10_000);
      }
    }),
  );
});

it("one that ICE leaves there though it says no more than that it ignored it is not said to be gone", async () => {
  await withSibling(mediaInfo, ({ life, create, remove }) =>
    withHostileIce(life.emulator, async (ice) => {
      const made = await create({ inputUrl: putObject(life, "in/one.mp4"), endpoint: ice.url });
      ice.swallows = ({ operation }) => operation === "DeleteMediaInfos";
      ice.spoil = ({ operation }) =>
        operation === "DeleteMediaInfos" ? { IgnoredList: [made.id], ForbiddenList: [] } : undefined;
      await expect(remove(made)).rejects.toThrow(
        `ICE did not take media ${made.id} away: it could not be fetched. Try again.`,
      );
    }),
  );
});

it.each([
  ["delete", "true"],
  ["unregister", "false"],
])("deletionPolicy %s: whether the object goes with it is said to ICE", async (deletionPolicy, deletes) => {
  await withSibling(mediaInfo, async ({ create, remove, life }) => {
    await remove(await create({ inputUrl: putObject(life, "in/one.mp4"), deletionPolicy }));
    const [call] = life.emulator.requests.list("DeleteMediaInfos");
    expect(call?.params["DeletePhysicalFiles"]).toBe(deletes);
  });
});
