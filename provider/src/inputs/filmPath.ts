/** How a film of a set, or an argument of it, is called: in failures, and where an argument is named as secret. */
export function filmPath(key: string, argument?: string): string {
  const film = `films[${JSON.stringify(key)}]`;
  return argument === undefined ? film : `${film}.${argument}`;
}
