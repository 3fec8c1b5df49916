import { connect, createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { answerUnreadable } from './router-problems.js';

it.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout', 'request-timeout'],
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large', 'headers-too-large'],
  ['HPE_INVALID_METHOD', '501 Not Implemented', 'not-implemented'],
  ['HPE_INVALID_VERSION', '400 Bad Request', 'malformed'],
])('a request that Node refuses with %s is answered with a problem: %s', async (code, status, problem) => {
  const refusing = createServer((socket) =>
    answerUnreadable(Object.assign(new Error(code), { code }), socket),
  );
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
  const answer = await text(connect((refusing.address() as AddressInfo).port, '127.0.0.1'));
  await new Promise((resolve) => refusing.close(resolve));
  expect(answer).toContain(`HTTP/1.1 ${status}\r\n`);
  expect(answer).toContain('content-type: application/problem+json');
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    type: `urn:mutua:problem:${problem}`,
  });
  if (status.startsWith('501')) expect(answer).toContain('GET, POST, PUT and DELETE');
});
