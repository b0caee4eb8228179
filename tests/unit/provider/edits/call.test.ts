import { readEdit } from "../../../../provider/src/edits";

const text = (url: string) =>
  JSON.stringify({
    OTIO_SCHEMA: "Timeline.1",
    tracks: {
      OTIO_SCHEMA: "Stack.1",
      children: [
        {
          OTIO_SCHEMA: "Clip.1",
          name: "a",
          source_range: {
            start_time: { value: 0, rate: 25 },
            duration: { value: 25, rate: 25 },
          },
          media_reference: { OTIO_SCHEMA: "ExternalReference.1", target_url: url },
        },
      ],
    },
  });
/** As JavaScript may call it. */
const call =
  (...args: readonly unknown[]) =>
  (): unknown =>
    Reflect.apply(readEdit, undefined, args);

test("without media, those are refused that need an address", () => {
  const sentence =
    'One media of the edit has no address: "/Job/a.mp4". Name them, or the folder they lie in, in `media`, or set `missing` to "gap".';
  expect(call(text("/Job/a.mp4"))).toThrow(sentence);
  expect(call(text("/Job/a.mp4"), {})).toThrow(sentence);
  expect(call(text("/Job/a.mp4"), { missing: "skip" })).toThrow(sentence);
  expect(call(text("https://films.oss-cn-shanghai.aliyuncs.com/a.mp4"), {})()).toMatchObject({ seconds: 1 });
});

test.each([[null], ["/Job/"], [["/Job/"]], [{ "/Job/": 1 }]])("media that are %j are no media", (media) => {
  expect(call(text("/Job/a.mp4"), { media })).toThrow(
    "`media` must be an object of paths and their addresses, or a function that gives an address.",
  );
});

test("a format that is none is refused", () => {
  expect(call(text("/Job/a.mp4"), { media: {}, format: "aaf" })).toThrow('There is no format "aaf".');
});

test("a function that gives nothing names no address", () => {
  expect(call(text("/Job/a.mp4"), { media: () => null })).toThrow("One media of the edit has no address");
});

const address = "https://films.oss-cn-shanghai.aliyuncs.com/job/a%20b.mp4";
test.each([
  ["file://server/job/a%20b.mp4", "\\\\server\\job\\"],
  ["\\\\server\\job\\a b.mp4", "file://server/job/"],
  ["file:////server/job/a%20b.mp4", "//server/job"],
  ["file://localhost//server/job/a%20b.mp4", "\\\\server\\job"],
  ["file:///D:/job/a%20b.mp4", "D:\\job"],
  ["file://localhost/d%3a/job/a%20b.mp4", "D:/job/"],
])("%s lies in %s", (path, folder) => {
  const { media } = readEdit(text(path), {
    media: { [folder]: "https://films.oss-cn-shanghai.aliyuncs.com/job/" },
  });
  expect(media).toEqual([address]);
});
