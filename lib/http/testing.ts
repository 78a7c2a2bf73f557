import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A local server for tests. `origin` is http or https as it speaks; `await using` closes it with its connections. */
export type LocalServer = AsyncDisposable & { port: number; origin: string; connections: () => number };

export function serveHttp(listener: RequestListener): Promise<LocalServer> {
  return listening(createHttpServer(listener), 'http');
}

/** For what no HTTP server would send. */
export function serveTcp(onConnection: (socket: Socket) => void): Promise<LocalServer> {
  return listening(createTcpServer(onConnection), 'http');
}

export function serveTls(options: TlsOptions, onConnection: (socket: Socket) => void = answerOk): Promise<LocalServer> {
  return listening(createTlsServer(options, onConnection), 'https');
}

/** Waits for the head of a request, then writes the answer as given. */
export function answering(answer: string | Buffer, after: (socket: Socket) => void = () => {}): (socket: Socket) => void {
  return (socket) => {
    socket.on('error', () => {});
    socket.on('data', () => {
      socket.write(answer);
      after(socket);
    });
  };
}

const answerOk = answering('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');

async function listening(server: Server, scheme: 'http' | 'https'): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
