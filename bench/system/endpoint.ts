import { type Socket, createServer } from 'node:net';
import { now } from '../load/clock.ts';

// A destination of its own process that costs as little as possible: it answers 200 at once, or on paths that
// start with /hang only when told. Remembers when each webhook-id arrived; tells over IPC when asked.
const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n';
const arrivals = new Map<string, number[]>();

const hanging: Socket[] = [];

const server = createServer((socket) => {
  let received = '';
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    received = answerAll(socket, received + chunk.toString('latin1'));
  });
});

/** Answers every complete request; returns what is left of the text. */
function answerAll(socket: Socket, text: string): string {
  let rest = text;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) return rest;
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(rest)?.[1] ?? 0);
    if (rest.length < end + 4 + length) return rest;
    answer(socket, rest.slice(0, end));
    rest = rest.slice(end + 4 + length);
  }
}

function answer(socket: Socket, head: string): void {
  if (head.startsWith('POST /hang')) return void hanging.push(socket);
  const id = /\r\nwebhook-id: *(\S+)/i.exec(head)?.[1];
  if (id) remember(id);
  socket.write(ok);
}

function remember(id: string): void {
  const known = arrivals.get(id);
  if (known) known.push(now());
  else arrivals.set(id, [now()]);
}

process.on('message', (message) => {
  if (message === 'report') process.send?.({ arrivals: [...arrivals] });
  if (message === 'forget') arrivals.clear();
  if (message === 'answer hanging') for (const socket of hanging.splice(0)) if (!socket.destroyed) socket.write(ok);
});
process.on('disconnect', () => process.exit(0));

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
