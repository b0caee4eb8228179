import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeTree } from "../../../scripts/lib/removeTree.mts";

test("removes read-only directories too, and does not mind when nothing is there", async () => {
  const dir = mkdtempSync(join(tmpdir(), "remove-tree-"));
  const modules = join(dir, "modules", "example.com@v1.0.0");
  mkdirSync(modules, { recursive: true });
  writeFileSync(join(modules, "main.go"), "package main", { mode: 0o400 });
  chmodSync(modules, 0o500);
  chmodSync(join(dir, "modules"), 0o500);
  await removeTree(dir);
  expect(existsSync(dir)).toBe(false);
  await removeTree(dir);
});
