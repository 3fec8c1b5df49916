/** Lets the portal open without a line; browsers that cannot do that do without. */
export function startWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
}
