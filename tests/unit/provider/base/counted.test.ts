import { counted } from "../../../../provider/src/base/counted";

it.each([
  [counted(0, "film"), "0 films"],
  [counted(1, "film"), "1 film"],
  [counted(1, "value is", "values are"), "1 value is"],
  [counted(12_000, "value is", "values are"), "12,000 values are"],
])("%s", (told, expected) => {
  expect(told).toBe(expected);
});
