import { Html } from './html.ts';

/** Says that more has arrived instead of moving what is being read. The address and the words hold no quotes or brackets. */
export function watch(address: string, total: number, words: string, nonce: string): Html {
  const script = `setInterval(async () => {
    const { total } = await (await fetch(${JSON.stringify(address)})).json();
    const link = document.getElementById('new');
    if (total === ${total}) return;
    link.hidden = false;
    link.textContent = Math.max(0, total - ${total}) + ' ' + ${JSON.stringify(words)};
  }, 1500);`;
  return new Html(`<script nonce="${nonce}">${script.replaceAll('<', '\\u003c')}</script>`);
}
