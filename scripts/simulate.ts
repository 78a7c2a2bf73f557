import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { env } from '#lib/env.ts';
import { sampleLead } from './simulate/sample-lead.ts';
import { sendBatch } from './simulate/send-batch.ts';

// npm run simulate -- --count 1000 [--offer contoso.analytics] [--batch 200] [--url http://...] [--key lp_...]
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    batch: { type: 'string', default: '200' },
    offer: { type: 'string' },
    url: { type: 'string' },
    key: { type: 'string' },
  },
});
const [count, batchSize] = [Number(values.count), Math.min(1_000, Number(values.batch))];
if (!(count > 0) || !(batchSize > 0)) throw new Error('--count and --batch are numbers above 0.');

const demo = values.url && values.key && values.offer ? null : readDemo();
const url = values.url ?? demo!.url;
const key = values.key ?? demo!.apiKeys.intake;
const offers = values.offer ? [values.offer] : demo!.offers.map(({ offerId }) => offerId);
const started = Date.now();
const sum = { accepted: 0, rejected: 0 };

for (let sent = 0; sent < count; sent += batchSize) {
  const size = Math.min(batchSize, count - sent);
  const leads = Array.from({ length: size }, (_, index) => sampleLead(sent + index, offers, new Date(started)));
  const answer = await sendBatch(url, key, leads);
  sum.accepted += answer.accepted;
  sum.rejected += answer.rejected;
  showProgress(sent + size);
}
console.log(
  `\nSent ${count} leads in ${((Date.now() - started) / 1000).toFixed(1)} s: ${sum.accepted} accepted, ${sum.rejected} rejected. ${url}/leads`,
);

function readDemo(): { url: string; apiKeys: { intake: string }; offers: { offerId: string }[] } {
  const file = join(env().DATA_DIR, 'demo.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readDemo>;
  } catch {
    throw new Error(`${file} is missing: start the demo with npm start first, or give --url, --key and --offer.`);
  }
}

function showProgress(done: number): void {
  if (!process.stdout.isTTY) return;
  const width = 32;
  const filled = Math.round((done / count) * width);
  const rate = Math.round(done / Math.max(0.001, (Date.now() - started) / 1000));
  process.stdout.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} of ${count}, ${rate}/s `);
}
