import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { traceIdOf, traceparentFrom } from '../observability/provenance.js';
import { pathOf } from './path-of.js';
import { problemOf } from './problem.js';

/** Answers what the router refuses before any filter of ours sees it: an address that is malformed or too long. */
export function answerRouterError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const traceId = traceIdOf(traceparentFrom(request.headers.traceparent));
  const problem = problemOf(error, pathOf(request.url), traceId);
  void reply.status(problem.status).header('content-type', PROBLEM_JSON).send(problem);
}

const PROBLEM_JSON = 'application/problem+json';

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_INVALID_METHOD: 501,
};

/** Answers what is no HTTP request that can be read, on the bare connection, and closes it. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const cause = new HttpException('it is no valid HTTP', status);
  const body = JSON.stringify(problemOf(cause, '/', traceIdOf(traceparentFrom(undefined))));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_JSON}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
