/**
 * The value of a series in what Prometheus is told; undefined when there is none.
 *
 * @param series by its name and labels as Prometheus writes them
 */
export function metricIn(told: string, series: string): number | undefined {
  const line = told.split('\n').find((text) => text.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}
