import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { reply, withServer } from "../../../support/scriptedServer";

const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
const environment = { ...process.env };

afterEach(() => {
  process.env = environment;
});

it("a proxy named in the environment is not used, as the README says", async () => {
  await withServer([reply(502, "")], async (proxy) => {
    process.env = {
      ...environment,
      ...Object.fromEntries(names.map((name) => [name, `http://${proxy.host}`])),
    };
    await withStory({}, async (story) => {
      expect(await story.up(filmArgs())).toMatchObject({ isOk: true, newJobs: 1 });
    });
    expect(proxy.requests).toEqual([]);
  });
});
