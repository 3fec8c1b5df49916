import { answeredAt } from '../api/client.js';

/** As many bytes as the service takes. */
export const MOST_BYTES = 10_000_000;
export const LETTER_TYPES = 'application/pdf,image/png,image/jpeg';

/**
 * Sends the letter that shows who an organisation is: the bytes themselves, which the typed client does not know.
 *
 * @throws Problem, also when there is no connection
 */
export async function sendLetter(organisationId: string, file: File): Promise<void> {
  await answeredAt(
    `/api/directory/organisations/${organisationId}/letter?name=${encodeURIComponent(file.name)}`,
    { method: 'PUT', headers: { 'content-type': file.type }, body: file },
  );
}
