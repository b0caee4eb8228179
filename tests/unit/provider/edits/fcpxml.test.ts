import { converted } from "../../../support/edits/converted";

const resources = (more = "") => `<resources>
<format id="r1" frameDuration="100/2500s" width="1920" height="1080"/>
<asset id="a" name="a" start="3600s" duration="20s" hasVideo="1" hasAudio="1" format="r1"><media-rep kind="original-media" src="file:///Job/a.mp4"/></asset>
<asset id="b" name="b" start="0s" duration="20s" hasVideo="1" hasAudio="1" format="r1" src="file:///Job/b.mp4"/>
<asset id="m" name="m" start="0s" duration="60s" hasAudio="1"><media-rep kind="original-media" src="file:///Job/m.wav"/></asset>${more}</resources>`;
const fcpxml = (spine: string, { more = "", tcStart = "0s" } = {}) =>
  `<?xml version="1.0"?><!DOCTYPE fcpxml><fcpxml version="1.11">${resources(more)}<library><event><project name="Film"><sequence format="r1" tcStart="${tcStart}"><spine>${spine}</spine></sequence></project></event></library></fcpxml>`;

test("a connected storyline counts from its own 0, inside its parent's time; what is before the film is cut", () => {
  const spine = `<asset-clip ref="a" offset="3600s" start="3605s" duration="6s" name="a">
    <spine lane="1" offset="3606s"><asset-clip ref="b" offset="0s" start="1s" duration="2s" name="b"/><gap offset="2s" start="3600s" duration="1s"/><asset-clip ref="b" offset="3s" start="5s" duration="1s" name="b2" srcEnable="video"/></spine>
    <asset-clip ref="m" lane="-1" offset="3604s" start="10s" duration="3s" name="m"/></asset-clip>`;
  expect(converted(fcpxml(spine, { tcStart: "3600s" })).lines).toEqual([
    "V1 a.mp4 0-6 of 5-11",
    "V2 b.mp4 1-3 of 1-3",
    "V2 b.mp4 4-5 of 5-6, silent",
    "A1 m.wav 0-2 of 11-13",
  ]);
});

test("offsets that count from 0 under a timecode are taken so", () => {
  const spine =
    '<asset-clip ref="b" offset="0s" duration="2s" name="b"/><asset-clip ref="b" offset="2s" start="4s" duration="2s" name="b"/>';
  expect(converted(fcpxml(spine, { tcStart: "3600s" })).lines).toEqual([
    "V1 b.mp4 0-2 of 0-2",
    "V1 b.mp4 2-4 of 4-6",
  ]);
});

test("what a gap's start is counts for its children only", () => {
  const spine =
    '<gap offset="0s" start="3600s" duration="4s" name="Gap"><asset-clip ref="b" lane="1" offset="3601s" start="2s" duration="2s" name="b"/></gap>';
  expect(converted(fcpxml(spine))).toMatchObject({ lines: ["V1 b.mp4 1-3 of 2-4"], warnings: ["ending 3"] });
});

test("timeMap: faster, standing still, backwards, and a ramp at its mean", () => {
  const map = (...points: readonly string[]) =>
    `<timeMap>${points.map((point) => `<timept time="${point.split(" ")[0] ?? ""}" value="${point.split(" ")[1] ?? ""}" interp="smooth2"/>`).join("")}</timeMap>`;
  const spine = [
    `<asset-clip ref="b" offset="0s" start="1s" duration="2s" name="fast">${map("0s 0s", "10s 20s")}</asset-clip>`,
    `<asset-clip ref="b" offset="2s" start="0s" duration="2s" name="still">${map("0s 5s", "10s 5s")}</asset-clip>`,
    `<asset-clip ref="b" offset="4s" start="0s" duration="2s" name="back">${map("0s 20s", "20s 0s")}</asset-clip>`,
    `<asset-clip ref="a" offset="6s" start="3600s" duration="4s" name="ramp">${map("3600s 3600s", "3602s 3602s", "3604s 3608s")}</asset-clip>`,
  ].join("");
  expect(converted(fcpxml(spine))).toMatchObject({
    lines: [
      "V1 b.mp4 0-2 of 2-6, x2",
      "V1 b.mp4 2-4 of 5-5.04, FreezeFrame 1.96",
      "V1 b.mp4 4-6 of 18-20",
      "V1 a.mp4 6-10 of 0-8, x2",
    ],
    warnings: ["reverse back 4", "speed-ramp ramp 6"],
  });
});

test("sound that begins earlier or ends later than its picture is a sound of its own", () => {
  const spine =
    '<asset-clip ref="b" offset="0s" duration="3s" name="one" audioStart="0s" audioDuration="2s"/><asset-clip ref="b" offset="3s" start="8s" duration="3s" name="two" audioStart="7s" audioDuration="4s"/>';
  expect(converted(fcpxml(spine)).lines).toEqual([
    "V1 b.mp4 0-3 of 0-3, silent",
    "V1 b.mp4 3-6 of 8-11, silent",
    "A1 b.mp4 0-2 of 0-2",
    "A1 b.mp4 2-6 of 7-11",
  ]);
});

test("compound clips lie flat, under what is connected to them", () => {
  const more = `<media id="c" name="Compound"><sequence format="r1" tcStart="3600s"><spine>
    <asset-clip ref="b" offset="3600s" duration="3s" name="b"><asset-clip ref="a" lane="1" offset="1s" start="3602s" duration="4s" name="inner" srcEnable="video"/></asset-clip>
    <asset-clip ref="b" offset="3603s" start="10s" duration="3s" name="b2"/></spine></sequence></media>`;
  const spine =
    '<asset-clip ref="b" offset="0s" duration="1s" name="first"/><ref-clip ref="c" offset="1s" start="3602s" duration="3s" name="compound"><asset-clip ref="a" lane="1" offset="3602s" start="3600s" duration="1s" name="over" srcEnable="video"/></ref-clip>';
  expect(converted(fcpxml(spine, { more })).lines).toEqual([
    "V1 b.mp4 0-1 of 0-1",
    "V1 b.mp4 1-2 of 2-3",
    "V1 b.mp4 2-4 of 10-12",
    "V2 a.mp4 1-4 of 3-6, silent",
    "V3 a.mp4 1-2 of 0-1, silent",
  ]);
});

test("a multicam clip takes its picture from one angle and its sound from another", () => {
  const more = `<media id="mc" name="Multi"><multicam format="r1" tcStart="0s">
    <mc-angle name="one" angleID="A1"><asset-clip ref="b" offset="0s" start="2s" duration="10s" name="cam one"/></mc-angle>
    <mc-angle name="two" angleID="A2"><gap offset="0s" start="0s" duration="1s"/><asset-clip ref="a" offset="1s" start="3600s" duration="10s" name="cam two"/></mc-angle></multicam></media>`;
  const spine =
    '<mc-clip ref="mc" offset="0s" start="3s" duration="2s" name="multi"><mc-source angleID="A2" srcEnable="video"/><mc-source angleID="A1" srcEnable="audio"/></mc-clip>';
  expect(converted(fcpxml(spine, { more })).lines).toEqual([
    "V1 a.mp4 0-2 of 2-4, silent",
    "A1 b.mp4 0-2 of 5-7",
  ]);
});

test("of an audition the first pick is played, of a synchronised clip the sound that is on", () => {
  const spine = `<audition offset="0s"><asset-clip ref="b" offset="0s" start="1s" duration="2s" name="pick"/><asset-clip ref="a" offset="0s" start="3601s" duration="2s" name="other"/></audition>
    <sync-clip offset="2s" start="1s" duration="3s" name="sync"><asset-clip ref="b" offset="0s" duration="10s" name="b"/><asset-clip ref="m" lane="-1" offset="0s" start="4s" duration="10s" name="m"/>
    <sync-source sourceID="storyline"><audio-role-source role="dialogue" active="0"/></sync-source></sync-clip>`;
  expect(converted(fcpxml(spine)).lines).toEqual([
    "V1 b.mp4 0-2 of 1-3",
    "V1 b.mp4 2-5 of 1-4, silent",
    "A1 m.wav 2-5 of 5-8",
  ]);
});

test("a clip with its video and audio inside is one picture with its sound", () => {
  const spine =
    '<clip offset="0s" start="2s" duration="3s" name="whole"><video ref="b" offset="0s" duration="20s"><audio lane="-1" ref="b" offset="0s" duration="20s"/></video></clip><clip offset="3s" duration="2s" name="mute"><video ref="b" offset="0s" duration="20s"/></clip>';
  expect(converted(fcpxml(spine)).lines).toEqual(["V1 b.mp4 0-3 of 2-5", "V1 b.mp4 3-5 of 0-2, silent"]);
});

test("a transition is shortened to what the files have beyond the cut", () => {
  const spine =
    '<asset-clip ref="b" offset="0s" start="17.8s" duration="2s" name="one"/><transition offset="1.5s" duration="1s" name="Cross Dissolve"/><asset-clip ref="b" offset="2s" start="1s" duration="2s" name="two"/>';
  expect(converted(fcpxml(spine))).toMatchObject({
    lines: ["V1 b.mp4 0-2.2 of 17.8-20, Transition fade 0.7", "V1 b.mp4 1.5-4 of 0.5-3"],
    warnings: ["handles one 1.5"],
  });
});

test("disabled clips keep their place, and what is connected to them", () => {
  const spine =
    '<asset-clip ref="b" offset="0s" duration="2s" name="off" enabled="0"><asset-clip ref="a" lane="1" offset="1s" start="3600s" duration="2s" name="a"/></asset-clip><asset-clip ref="b" offset="2s" duration="1s" name="on"/>';
  expect(converted(fcpxml(spine))).toMatchObject({
    lines: ["V1 b.mp4 2-3 of 0-1", "V2 a.mp4 1-3 of 0-2"],
    warnings: ["disabled off 0"],
  });
});

const heard = (inside: string) =>
  `<asset-clip ref="b" offset="0s" start="2s" duration="4s" name="b"><adjust-volume amount="6dB"/>${inside}</asset-clip>`;

test.each([
  ["a level", '<adjust-volume amount="-6dB"/>', "", []],
  ["a level and the clip's", '<adjust-volume amount="-12dB"/>', ", Volume 0.5012", []],
  ["a mute of all", "<mute/>", ", silent", []],
  ["a mute of a part", '<mute start="3s" duration="1s"/>', ", Volume 1.9953", ["level b 0"]],
  ["a filter", '<filter-audio ref="r9" name="Rumble"/>', ", Volume 1.9953", ["effect b 0"]],
])("the one component of a clip's sound has %s", (_name, inside, sound, warnings) => {
  const spine = heard(`<audio-channel-source srcCh="1, 2" role="dialogue">${inside}</audio-channel-source>`);
  expect(converted(fcpxml(spine))).toMatchObject({ lines: [`V1 b.mp4 0-4 of 2-6${sound}`], warnings });
});

test("components with levels of their own are told", () => {
  const spine = heard(
    '<audio-channel-source srcCh="1"><adjust-volume amount="-6dB"/></audio-channel-source><audio-channel-source srcCh="2"/>',
  );
  expect(converted(fcpxml(spine))).toMatchObject({
    lines: ["V1 b.mp4 0-4 of 2-6, Volume 1.9953"],
    warnings: ["level b 0"],
  });
});

test("roles that are off: of a compound clip, and of an angle", () => {
  const more = `<media id="nest"><sequence format="r1"><spine><asset-clip ref="b" offset="0s" duration="4s" name="b"/></spine></sequence></media>
    <media id="multi"><multicam format="r1"><mc-angle name="A" angleID="A"><asset-clip ref="b" offset="0s" duration="9s" name="b"/></mc-angle></multicam></media>`;
  const off = '<audio-role-source role="dialogue.dialogue-1" active="0"/>';
  const spine = `<ref-clip ref="nest" offset="0s" duration="4s" name="nest">${off}</ref-clip><mc-clip ref="multi" offset="4s" start="0s" duration="2s" name="multi"><mc-source angleID="A" srcEnable="all">${off}</mc-source></mc-clip>`;
  expect(converted(fcpxml(spine, { more })).lines).toEqual([
    "V1 b.mp4 0-4 of 0-4, silent",
    "V1 b.mp4 4-6 of 0-2, silent",
  ]);
});

test("a format that has a name alone is known by it", () => {
  const text = fcpxml('<asset-clip ref="b" offset="0s" duration="4s" name="b"/>');
  const named = (name: string) =>
    converted(text.replace(/<format id="r1"[^>]*>/u, `<format id="r1" name="${name}"/>`)).edit;
  expect(named("FFVideoFormat1080p2398")).toMatchObject({
    rate: { n: 24000, d: 1001 },
    width: 1920,
    height: 1080,
  });
  expect(named("FFVideoFormat720p50")).toMatchObject({ rate: { n: 50, d: 1 }, width: 1280, height: 720 });
  expect(named("FFVideoFormat1080i5994")).toMatchObject({ rate: { n: 30000, d: 1001 } });
  expect(named("FFVideoFormat3840x2160p25")).toMatchObject({
    rate: { n: 25, d: 1 },
    width: 3840,
    height: 2160,
  });
});

test("a title on a synchronised clip may last longer than it", () => {
  const title =
    '<title lane="1" offset="13s" start="3600s" duration="4s" name="t"><text><text-style ref="ts">Hello</text-style></text></title>';
  const spine = `<sync-clip offset="0s" start="10s" duration="5s" name="s"><spine><asset-clip ref="b" offset="0s" duration="20s" name="b"/></spine>${title}</sync-clip><asset-clip ref="b" offset="5s" duration="5s" name="b"/>`;
  expect(converted(fcpxml(spine)).lines).toEqual([
    "V1 b.mp4 0-5 of 10-15",
    "V1 b.mp4 5-10 of 0-5",
    'T "Hello" 3-7',
  ]);
});

test("a compound clip on hold stands", () => {
  const more = `<media id="nest"><sequence format="r1" tcStart="3600s"><spine><asset-clip ref="b" offset="3600s" duration="5s" name="b"/><asset-clip ref="b" offset="3605s" start="10s" duration="5s" name="b"/></spine></sequence></media>`;
  const hold =
    '<timeMap><timept time="3600s" value="3606s" interp="linear"/><timept time="3610s" value="3606s" interp="linear"/></timeMap>';
  const spine = `<ref-clip ref="nest" offset="0s" start="3601s" duration="4s" name="nest">${hold}</ref-clip>`;
  expect(converted(fcpxml(spine, { more }))).toMatchObject({
    lines: ["V1 b.mp4 0-4 of 11-11.04, FreezeFrame 3.96, silent"],
    warnings: [],
  });
});

test("a title that moves stands where it begins; one that is seen through is", () => {
  const keyframes = (first: string, last: string) =>
    `<keyframeAnimation><keyframe time="3600s" value="${first}"/><keyframe time="3601s" value="${last}"/></keyframeAnimation>`;
  const spine = `<asset-clip ref="b" offset="0s" duration="5s" name="b"><title lane="1" offset="1s" start="3600s" duration="2s" name="t"><param name="Position" key="1">${keyframes("192 -108", "0 0")}</param><text><text-style ref="ts">A</text-style></text><adjust-blend amount="0.5"><param name="amount"><fadeIn type="easeIn" duration="1s"/></param></adjust-blend></title></asset-clip>`;
  const { edit, warnings } = converted(fcpxml(spine));
  expect(warnings).toEqual(["keyframes t 1", "fade t 1"]);
  expect(edit.timeline.SubtitleTracks?.[0]?.SubtitleTrackClips?.[0]).toMatchObject({
    X: 0.6,
    Y: 0.6,
    FontColorOpacity: 0.5,
  });
});

test("clips that miss each other by what they were rounded by meet, with a transition or without", () => {
  const spine = [
    '<asset-clip ref="b" offset="0s" start="1s" duration="3.333333s" name="b"/>',
    '<transition offset="2.833s" duration="1s" name="Cross Dissolve"/>',
    '<asset-clip ref="b" offset="3.333334s" start="5s" duration="1.666668s" name="b"/>',
    '<asset-clip ref="b" offset="5s" start="0s" duration="2.333350s" name="b"/>',
    '<asset-clip ref="b" offset="7.333345s" start="2s" duration="1s" name="b"/>',
  ];
  expect(converted(fcpxml(spine.join("")))).toMatchObject({
    lines: [
      "V1 b.mp4 0-3.833 of 1-4.833, Transition fade 1",
      "V1 b.mp4 2.833-5 of 4.4996-6.6667",
      "V1 b.mp4 5-7.3333 of 0-2.3333",
      "V1 b.mp4 7.3333-8.3333 of 2-3",
    ],
    warnings: [],
  });
});
