import { converted } from "../../../support/edits/converted";
import { hardEdits } from "../../../support/edits/hard";

test.each(hardEdits)("$format: $name", ({ input, options, lines, warnings }) => {
  const edit = converted(input, options);
  expect({ lines: edit.lines, warnings: edit.warnings }).toEqual({ lines, warnings });
});
