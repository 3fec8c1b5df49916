/** What was asked for, without what stands behind `?`: whoever sends a secret there finds it in no log and no answer. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}
