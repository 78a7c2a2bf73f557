import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '../fixtures/story.ts';

const run = promisify(execFile);

/** The texts of the samples on the page, as a reader would copy them. */
async function samplesOf(url: string, operation: string): Promise<{ curl: string; typescript: string }> {
  const page = await (await fetch(`${url}/docs/api`)).text();
  const entry = page.slice(page.indexOf(`<details id="${operation}"`));
  const codes = [...entry.slice(0, entry.indexOf('</details>')).matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].map(([, code]) => plain(code!));
  return { curl: codes.find((code) => code.startsWith('curl'))!, typescript: codes.find((code) => code.startsWith('const response'))! };
}

function plain(html: string): string {
  const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return html
    .replaceAll('</span>', '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(quot|#x27|lt|gt|amp);/g, (entity) => entities[entity]!);
}

test('the samples of the API page run against the demo as they are', async ({ shared }) => {
  const env = { ...process.env, LEADPORT_URL: `${shared.url}/api/v1`, LEADPORT_KEY: shared.demo.apiKeys.publisher };
  for (const operation of [
    'getOffers',
    'getOffersByOfferId',
    'postLeads',
    'postDiagnose',
    'getErrorsByCode',
    'getOffersByOfferIdVersions',
  ]) {
    const { curl, typescript } = await samplesOf(shared.url, operation);
    const byCurl = await run('bash', ['-c', `${curl.replace('curl', 'curl --silent --fail-with-body')}`], { env });
    expect(Object.keys(JSON.parse(byCurl.stdout) as object), operation).not.toHaveLength(0);
    const byNode = await run(process.execPath, ['--input-type=module', '--eval', typescript], { env });
    expect(Object.keys(JSON.parse(byNode.stdout) as object), operation).not.toHaveLength(0);
  }
});

test('the .http file holds every request of the document', async ({ shared }) => {
  const file = await (await fetch(`${shared.url}/api/leadport.http`)).text();
  const document = (await (await fetch(`${shared.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
  expect(file.match(/^### /gm)).toHaveLength(operations.length);
  expect(file).toContain(`@url = ${shared.url}/api/v1`);
  expect(file).toContain('GET {{url}}/offers/contoso.analytics\nAuthorization: Bearer {{key}}');
});
