/** What a text written by an organisation says in another language than its own. */
export interface Translation {
  /** ISO 639 */
  readonly language: string;
  readonly title: string;
  readonly summary: string;
}
