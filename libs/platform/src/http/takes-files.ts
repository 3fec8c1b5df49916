import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The types of files that may be sent, where an endpoint takes files; what they are is looked at there. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'];
const MOST_BYTES = 10_000_000;

/** Marks an endpoint whose body is the bytes of a file and no JSON. Another site cannot send one: its type asks for leave first. */
export function TakesFiles(): MethodDecorator {
  return RouteConfig({ takesFiles: true });
}

/** Whether the route of a request takes files. */
export function takesFiles({ config }: { readonly config?: unknown }): boolean {
  return typeof config === 'object' && config !== null && 'takesFiles' in config;
}

/** Reads such bodies as they are, and no more of them than is taken. */
export function readFiles(server: FastifyInstance): void {
  server.addContentTypeParser(
    FILE_TYPES,
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, body),
  );
}
