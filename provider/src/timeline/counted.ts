/** "1 film", "2 films", "1,000 films": how a number of things is told everywhere. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : nouns}`;
}
