import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: string;
}

/** The rows of a CSV file without quotes: id, name, price. */
export function readProducts(file: string): Product[] {
  const [, ...rows] = readFileSync(join(__dirname, file), "utf8").trim().split(/\r?\n/u);
  return rows.map((row) => {
    const [id = "", name = "", price = ""] = row.split(",").map((cell) => cell.trim());
    return { id, name, price };
  });
}
