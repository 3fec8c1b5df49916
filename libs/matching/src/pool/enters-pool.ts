/** A need or an offer enters the pool when it first opens; what happens before is no concern of matching. */
export function entersPool({
  status,
  revision,
}: {
  readonly status: string;
  readonly revision: number;
}): boolean {
  return status !== 'submitted' || revision > 1;
}
