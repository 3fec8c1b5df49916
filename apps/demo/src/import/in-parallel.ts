/**
 * Does the work for every item, some at a time, in order of the items. After the first failure nothing new is begun, and
 * what was begun is waited for.
 *
 * @throws what the first work that failed threw
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atATime: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const failures: unknown[] = [];
  let next = 0;
  const goOn = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      try {
        results[index] = await work(items[index] as T);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, goOn));
  if (failures.length > 0) throw failures[0];
  return results;
}
