import { filmArgs, ossUrl } from "../../support/films";
import { openQuickStack, type QuickStack } from "../../support/withQuickStack";
import { jobCount } from "../../support/withStack";

const hush = "hush4711";
const film = (name: string, more: object = {}) =>
  JSON.stringify({ ...filmArgs({ out: `out/${name}.mp4` }), ...more });

/** Films in three resources, each with words of ours in it; a transform makes a secret of them. */
const films = `
  const alone = new ice.MediaProducingJob("alone", ${film("alone", { userData: { note: hush } })});
  const films = { en: ${film("en", { userData: { note: hush } })} };
  const set = new ice.MediaProducingJobSet("set", { films });
`;

/** The SDK calls it in the constructor of each resource. */
const transformation = `
  pulumi.runtime.registerStackTransformation(({ type, props, opts }) => {
    if (type.endsWith(":MediaProducingJob")) return { props: { ...props, userData: pulumi.secret(props.userData), timeline: pulumi.secret(props.timeline) }, opts: { ...opts, protect: true } };
    if (type.endsWith(":MediaProducingJobSet")) return { props: { ...props, films: pulumi.secret(props.films) }, opts };
    return undefined;
  });
`;

describe("what a transformation makes", () => {
  let running: QuickStack;

  beforeAll(async () => {
    running = await openQuickStack({});
  });

  afterAll(() => running.close());

  it("a secret is in clear nowhere, ICE's words included, and a protected film is not said to be rendered again", async () => {
    const { stack, emulator } = running;
    emulator.jobs.failNext({ code: "ProduceFailed", message: `No ${hush}.mp4 in the bucket`, times: 2 });
    const failed = await stack.upInline(transformation + films);
    expect(failed.code).not.toBe(0);
    expect(jobCount(emulator)).toBe(2);
    expect(linesTelling(failed.output)).toEqual([]);
    expect(linesTelling(stack.diskText())).toEqual([]);
    expect(failed.output).toContain("ProduceFailed: (secret)");
    const { urn = "", initErrors = [] } = stack.resource("alone") ?? {};
    expect(initErrors[0]).toContain(`run \`pulumi state unprotect '${urn}'\` first`);
    const again = await stack.upInline(transformation + films);
    expect(again.output).toContain(`run \`pulumi state unprotect '${urn}'\` first`);
    expect(again.output).not.toContain("it is rendered again");
    expect(linesTelling(again.output + stack.diskText())).toEqual([]);
    // The engine may have ended at its refusal before it came to the set, whose film is rendered again, and the protected one is not.
    const { urn: set = "" } = stack.resource("set") ?? {};
    await stack.upInline(transformation + films, { target: [set] });
    const rendered = emulator.jobs.list().map(({ mediaUrl }) => mediaUrl);
    expect(rendered.sort()).toEqual(["alone", "en", "en"].map((key) => ossUrl(`out/${key}.mp4`)));
  });
});

function linesTelling(text: string): string[] {
  return text.split("\n").filter((line) => line.includes(hush));
}
