import { expect, test } from '../fixtures/story.ts';

test('views of the log are a person’s own, for support too, and not for keys', async ({ publisher, person }) => {
  const [anna, paul, support] = [person('publisher'), person('publisher', 1), person('support')];
  for (const api of [anna, support]) {
    const saved = await api.post<{ id: string }>('/saved-views', { name: 'Held', query: 'status=held&cursor=nowhere' });
    expect(saved.status, saved.text).toBe(201);
    expect(saved.body).toMatchObject({ name: 'Held', query: 'status=held' });
    const path = `/saved-views/${saved.body.id}`;
    expect((await api.get('/saved-views')).text).toContain(saved.body.id);
    expect((await paul.get('/saved-views')).text).not.toContain(saved.body.id);
    expect((await paul.send('DELETE', path)).status).toBe(404);
    expect((await api.send('DELETE', path)).status).toBe(204);
    expect((await api.send('DELETE', path)).status).toBe(404);
  }
  expect((await publisher.api.get('/saved-views')).status).toBe(403);
  expect((await anna.post('/saved-views', { name: 'All', query: '' })).status).toBe(422);
});
