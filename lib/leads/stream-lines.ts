/**
 * Pages of rows as a stream of lines that reads the next page when the reader has taken the last one: memory stays flat however many
 * there are. `head` stands before the first line, also when there is none.
 */
export function streamLines<Row>(pages: AsyncGenerator<Row[]>, write: (row: Row) => string, head: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = head;
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pages.next();
      const text = before + (value ?? []).map(write).join('');
      before = '';
      if (text !== '') controller.enqueue(encoder.encode(text));
      if (done) controller.close();
    },
    cancel: async () => void (await pages.return(undefined)),
  });
}
