import { checkedInputs } from "../../../../provider/src/hosts/plugin/checkedInputs";
import { secret } from "../../../../provider/src/hosts/stateKeys";

const signed = "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4?Expires=1&Signature=x";
const bare = "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";
const timeline = (address: unknown) => ({ VideoTracks: [{ VideoTrackClips: [{ MediaURL: address }] }] });

test("what the check took out stays out", () => {
  const marked = { timeline: timeline(signed), region: "cn-shanghai" };
  const inputs = { timeline: timeline(bare), region: "cn-shanghai" };
  expect(checkedInputs(inputs, marked)).toEqual(inputs);
});

test("what it left as it was keeps its marks, and what it changed in a secret is a secret", () => {
  const marked = {
    userData: secret("mine"),
    films: {
      en: { timeline: secret(timeline(signed)), title: secret("t") },
      fr: { timeline: timeline(signed) },
    },
  };
  const inputs = {
    userData: "mine",
    films: { en: { timeline: timeline(bare), title: "t" }, fr: { timeline: timeline(bare) } },
  };
  expect(checkedInputs(inputs, marked)).toEqual({
    userData: secret("mine"),
    films: { en: { timeline: secret(timeline(bare)), title: secret("t") }, fr: { timeline: timeline(bare) } },
  });
});

test("a secret inside a document that was changed elsewhere keeps its mark", () => {
  const marked = { timeline: { ...timeline(signed), Name: secret("n") } };
  const inputs = { timeline: { ...timeline(bare), Name: "n" } };
  expect(checkedInputs(inputs, marked)).toEqual({ timeline: { ...timeline(bare), Name: secret("n") } });
});
