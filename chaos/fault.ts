import type { IncomingMessage, ServerResponse } from 'node:http';
import type net from 'node:net';
import type tls from 'node:tls';
import type { Holder } from './certificate.ts';
import type { Place } from './places.ts';

export type Answer = { status: number; headers: Record<string, string>; body: string };

export type Exchange = {
  place: Place;
  request: IncomingMessage;
  response: ServerResponse;
  /** How many requests this place has had in this run, this one included. */
  count: number;
  /** What the host answers when all is well. */
  healthy(): Promise<Answer>;
};

/** What certificates are made from. */
export type Authority = {
  /** Trusted by the runs. */
  root: Holder;
  /** Issued by the root, to sign in its stead. */
  intermediate: Holder;
  /** Trusted by nobody. */
  stranger: Holder;
};

/** How a host misbehaves. */
export type Fault =
  | { kind: 'http'; answer(exchange: Exchange): unknown }
  | { kind: 'tcp'; meet(socket: net.Socket): unknown }
  | { kind: 'tls'; options(authority: Authority): tls.TlsOptions }
  /** Nothing listens. */
  | { kind: 'closed' };

export const http = (answer: (exchange: Exchange) => unknown): Fault => ({ kind: 'http', answer });

/** One fixed answer. */
export const reply = (status: number, headers: Record<string, string>, body: string | Buffer): Fault =>
  http(({ response, request }) => {
    const size = status === 204 || status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    response.writeHead(status, { ...size, ...headers }).end(request.method === 'HEAD' ? '' : body);
  });
