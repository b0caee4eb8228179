import { output } from "@pulumi/pulumi";
import { film } from "../../../../../provider/src/timeline/build/film";

describe("what can't be is said where the program stands", () => {
  it("a transition without a clip before it", () => {
    expect(() => film().transition("fade")).toThrow(
      "transition(): there is no clip before it. Call clip() or image() first.",
    );
    expect(() => film().overlay("pip").audio("music").transition("fade")).toThrow(
      "there is no clip before it",
    );
  });

  it("two transitions after one clip", () => {
    expect(() => film().clip("a").transition("fade").transition("fade")).toThrow(
      "transition(): the clip before has one already. Call clip() or image() between the two.",
    );
  });

  it("a transition without a clip after it", () => {
    const open = film().clip("a").transition("fade").title("Hello");
    expect(() => open.build()).toThrow(
      "build(): the last transition has no clip to go over into. Call clip() or image() after it.",
    );
    expect(() => open.clip("b").build()).not.toThrow();
  });

  it("nothing to render", () => {
    const sentence = "build(): there is nothing to render. Add a clip, an image or a sound.";
    expect(() => film().build()).toThrow(sentence);
    expect(() => film().title("Hello").canvas(1280, 720).build()).toThrow(sentence);
    expect(() =>
      film()
        .raw({ AudioTracks: [{}] })
        .build(),
    ).not.toThrow();
  });

  it("effects and keys of a track without anything before them", () => {
    expect(() => film().effect({ Type: "Flip" })).toThrow("effect(): there is nothing before it.");
    expect(() => film().canvas(1, 1).track({ MainTrack: true })).toThrow(
      "track(): there is nothing before it.",
    );
  });

  it("an effect of a title", () => {
    expect(() => film().clip("a").title("Hello").effect({ Type: "Flip" })).toThrow(
      "effect(): titles and subtitles have no effects. Call it right after a clip, an image or a sound.",
    );
  });

  it("times of stepping back that lie over each other", () => {
    const sentence = "audio(): the times of duck must follow each other, and each must end after it begins.";
    for (const duck of [
      [{ from: 3, to: 1 }],
      [{ from: 3, to: 3 }],
      [{ from: -1, to: 1 }],
      [
        { from: 3, to: 4 },
        { from: 1, to: 2 },
      ],
      [{ from: 1 }, { from: 3, to: 4 }],
    ]) {
      expect(() => film().audio("music", { duck })).toThrow(sentence);
    }
    expect(() => film().clip("a", { sound: { duck: [{ from: 3, to: 1 }] } })).toThrow("clip(): the times");
  });

  it("lists that are unknown as a whole, where something has to join them", () => {
    expect(() =>
      film()
        .clip("a")
        .raw({ VideoTracks: output([{}]) })
        .build(),
    ).toThrow(
      "raw(): VideoTracks is not a list, and can't come after the tracks that are there. Give a list; what is in it may be unknown.",
    );
    expect(() =>
      film()
        .clip("a")
        .raw({ EffectTracks: output([{}]) })
        .build(),
    ).not.toThrow();
    const options: Record<string, unknown> = { Effects: output([]) };
    expect(() => film().clip("a", options)).toThrow(
      "clip(): Effects must be a list. What is in it may be unknown, the list itself not.",
    );
  });

  it("unknown values are never judged", () => {
    const later = output(3);
    const duck = [{ from: later, to: later }, { from: later, to: 1 }, { from: 2, to: later }, { from: 1 }];
    expect(() => film().audio("music", { duck })).not.toThrow();
  });
});
