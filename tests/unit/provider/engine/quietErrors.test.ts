import { PlainError } from "../../../../provider/src/base/plainError";
import { quietPlainErrors } from "../../../../provider/src/hosts/dynamic/quietErrors";

it("the SDK's own print of an error that is written for users is left out, and of any other it stays", () => {
  const { error } = console;
  const printed: unknown[][] = [];
  console.error = (...parts: unknown[]) => void printed.push(parts);
  try {
    quietPlainErrors();
    const plain = new PlainError("The region is not set.");
    for (const parts of [[plain.stack], ["Error: Something else."], [plain], ["one", 2]])
      console.error(...parts);
    expect(printed).toEqual([["Error: Something else."], [plain], ["one", 2]]);
  } finally {
    console.error = error;
  }
});
