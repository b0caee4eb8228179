import * as pulumi from "@pulumi/pulumi";

/** Of every render of the program: its JobId, and the names of its secret arguments. */
const renders = new WeakMap<pulumi.Resource, SecretRender>();

interface SecretRender {
  readonly jobId: pulumi.Output<string>;
  readonly secretArguments: Promise<readonly string[]>;
}

/** ICE repeats a job's request to whoever knows the JobId, which itself is no secret. */
export function rememberSecrets(render: pulumi.Resource, secrets: SecretRender): void {
  renders.set(render, secrets);
}

/** The secret arguments of the renders that a value comes from, by JobId; of those that have some. */
export async function secretJobs(value: unknown): Promise<Record<string, string[]>> {
  const secret = await secretRenders(value);
  const known: Record<string, string[]> = {};
  for (const { jobId, names } of secret) {
    const id = await valueOf(jobId);
    if (id !== undefined) known[id] = names;
  }
  return known;
}

/** Whether any render that a value comes from has secret arguments. */
export async function comesFromSecret(value: unknown): Promise<boolean> {
  return (await secretRenders(value)).length > 0;
}

async function secretRenders(value: unknown) {
  const found = (await resourcesOf(pulumi.output(value))).flatMap((resource) => renders.get(resource) ?? []);
  const all = await Promise.all(
    found.map(async ({ jobId, secretArguments }) => ({ jobId, names: [...(await secretArguments)] })),
  );
  return all.filter(({ names }) => names.length > 0);
}

/** Where the SDK does not tell what an output comes from, nothing is known: the provider knows by itself what this run met. */
async function resourcesOf(output: object): Promise<pulumi.Resource[]> {
  const tell: unknown = Reflect.get(output, "allResources");
  const told: unknown = typeof tell === "function" ? await Reflect.apply(tell, output, []) : undefined;
  return told instanceof Set ? [...told].filter((resource) => pulumi.Resource.isInstance(resource)) : [];
}

/** Undefined where a preview does not know it. */
function valueOf<T>(output: pulumi.Output<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    if (pulumi.runtime.isDryRun()) resolve(undefined);
    else output.apply((value) => resolve(value));
  });
}
