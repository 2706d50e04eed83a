// A forward proxy of the suite's own, in good order or not.
import http from 'node:http';
import net from 'node:net';
import { ELSEWHERE, type Place, placeOf } from './places.ts';

export type ProxyFault =
  | 'none'
  | ((socket: net.Socket, request: http.IncomingMessage) => void)
  | 'closed'
  | 'silent'
  | 'reset';

export const PROXY_LOGIN = 'builder:hunter2-hunter2';

export type Proxy = { url: string; asked: () => number; close(): Promise<void> };

export async function openProxy(
  fault: ProxyFault,
  ports: Record<Place, number>,
  addressOf: (place: Place) => string,
): Promise<Proxy> {
  const sockets = new Set<net.Socket>();
  let asked = 0;
  const server = http.createServer((_, response) => void response.writeHead(405).end());
  server.on('connect', (request, socket: net.Socket) => {
    asked++;
    socket.on('error', () => {});
    if (typeof fault === 'function') return fault(socket, request);
    const place = placeOf((request.url ?? '').split(':')[0] ?? ELSEWHERE);
    if (place === null) return void socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
    const inner = net.connect(ports[place], addressOf(place), () =>
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'),
    );
    sockets.add(inner);
    inner.on('error', () => socket.destroy());
    socket.on('close', () => inner.destroy());
    socket.pipe(inner).pipe(socket);
  });
  const listener = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    if (fault === 'reset') return void socket.resetAndDestroy();
    if (fault === 'silent') return void socket.resume();
    server.emit('connection', socket);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as net.AddressInfo;
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => listener.close(() => resolve()));
  };
  if (fault === 'closed') await close();
  return { url: `http://127.0.0.1:${port}`, asked: () => asked, close: fault === 'closed' ? async () => {} : close };
}
