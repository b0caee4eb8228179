import { codesTable, writtenCodes } from "../../scripts/generate/tables/codesTable.mts";

test.each([
  [/^InvalidMaterial|NotFound/u, "`InvalidMaterial*`, `*NotFound*`"],
  [/^(JobNotFound|ProjectNotFound)$/u, "`JobNotFound`, `ProjectNotFound`"],
  [/^InvalidTimeStamp\.(Expired|Format)$/u, "`InvalidTimeStamp.Expired`, `InvalidTimeStamp.Format`"],
  [
    /SubscriptionRequired|^OperationDenied\.Suspended/u,
    "`*SubscriptionRequired*`, `OperationDenied.Suspended*`",
  ],
])("the Codes of %s are written as %s", (pattern, written) => {
  expect(writtenCodes(pattern)).toBe(written);
});

test("both languages have the same Codes in the same order", () => {
  const codes = (table: string) => table.split("\n").map((row) => row.split("|")[1]);
  expect(codes(codesTable("zh")).slice(1)).toEqual(codes(codesTable("en")).slice(1));
});
