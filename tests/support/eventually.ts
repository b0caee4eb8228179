/** Waits until something has come about, and fails when it does not in time. */
export async function eventually(hasComeAbout: () => boolean, limitMs = 60_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!hasComeAbout()) {
    if (Date.now() > deadline) throw new Error(`It did not come about within ${limitMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
