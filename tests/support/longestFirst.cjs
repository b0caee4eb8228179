const Sequencer = require("@jest/test-sequencer").default;

/** What takes minutes, longest first. In a fresh clone Jest knows no times, and would begin with the largest files and end with these. */
const longest = [
  "simulation/randomSchedules.test",
  "simulation/aimedSchedules.test",
  "engine/gate.test",
  "engine/crash.test",
  "engine/plugin/crash.test",
  "engine/lifecycle.test",
  "engine/secrets.test",
  "engine/siblings.test",
  "engine/set.test",
  "engine/simulationAgainstCli.test",
  "engine/engineOptions.test",
  "packaging/programs.test",
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const index = longest.findIndex((name) => path.replaceAll("\\", "/").includes(`/tests/${name}`));
      return index === -1 ? longest.length : index;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};
