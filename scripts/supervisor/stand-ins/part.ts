import { createServer } from 'node:http';

// A part as small as its contract: ready over IPC, the port when it is the web, the end when the channel closes.
if (process.env.STAND_IN_FAILS) throw new Error('this stand-in never starts');
const server = createServer((_request, response) => response.end(process.env.DATABASE_URL));
const isWeb = process.argv[1]!.endsWith('web.ts');
if (isWeb) await new Promise<void>((resolve) => server.listen(Number(process.env.PORT), '127.0.0.1', resolve));
else setInterval(() => {}, 60_000);
process.send!({ type: 'ready' });
process.on('disconnect', () => process.exit(0));
