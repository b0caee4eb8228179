/** Runs `up` of an inline program on the stack "test" of the current folder, as EngineStack.upInline asks for it. */
module.exports = async (program, options) => {
  const { createRequire } = require("node:module");
  const { LocalWorkspace, PulumiCommand } = createRequire(`${process.cwd()}/`)("@pulumi/pulumi/automation");
  const pulumiCommand = await PulumiCommand.get({ root: process.env.PULUMI_ROOT, skipVersionCheck: true });
  const stack = await LocalWorkspace.selectStack(
    { stackName: "test", projectName: "films", program },
    { workDir: process.cwd(), pulumiCommand },
  );
  try {
    await stack.up({ onOutput: (text) => process.stdout.write(text), color: "never", ...options });
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
};
