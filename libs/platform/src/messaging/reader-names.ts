/** Who reads the logs of others for a context; one process at a time does, by a lock of this name. */
export function receivingReader(context: string): string {
  return `${context} reads the event logs`;
}

/** Who sends a context's own log to the broker; one process at a time does, by a lock of this name. */
export function publishingReader(context: string): string {
  return `${context} publishes its event log`;
}
