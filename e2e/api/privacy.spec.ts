import type { LeadAnswer, PostedLeads } from '../fixtures/answers.ts';
import { lead } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

const marks = [
  'Quentin',
  'Zanzibarelli',
  'quentin@cs.hidden-college.edu',
  '+1 555 0199',
  'Hidden College',
  'Provost',
  'secret wish',
  'secret member',
];
const customer = {
  firstName: marks[0],
  lastName: marks[1],
  email: marks[2],
  phone: marks[3],
  country: 'US',
  company: marks[4],
  title: marks[5],
};

test('a customer at .edu is neither stored nor passed on, and the log says so', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const sent = lead(offerId, { customer, description: marks[6], extra: { note: marks[7] } });
  const posted = await intake.api.post<PostedLeads>('/leads', sent);
  expect(posted.body.accepted).toEqual([{ id: expect.any(String), status: 'withheld' }]);
  const { id } = posted.body.accepted[0]!;
  const next = await intake.post(offerId);
  await publisher.leadWhen(next, 'delivered');

  expect(await publisher.lead(id)).toMatchObject({ customer: null, delivery: { status: 'withheld', reason: 'privacy' }, attempts: [] });
  const found = await publisher.api.get<LeadAnswer>(`/leads/${id}`);
  const everything = [
    posted.text,
    found.text,
    (await publisher.api.get(`/leads?offer=${offerId}`)).text,
    (await publisher.api.get(`/leads/export?offer=${offerId}&format=ndjson`)).text,
    (await publisher.api.get(`/leads/export?offer=${offerId}&format=csv`)).text,
    (await publisher.api.get(`/leads?q=${encodeURIComponent('Zanzibarelli')}`)).text,
  ];
  for (const mark of marks) expect(everything.join('\n')).not.toContain(mark);
  expect(inbox.leadIds).toEqual([next]);
  expect((await publisher.api.post(`/leads/${id}/redeliver`)).status).toBe(409);
});

test('the rule is the end of the domain: subdomains are meant, .edu.xx and names are not', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const statusOf = async (email: string) => {
    const posted = await intake.api.post<PostedLeads>('/leads', lead(offerId, { customer: { email } }));
    expect(posted.status, posted.text).toBe(202);
    return posted.body.accepted[0]!.status;
  };
  for (const email of ['a@b.edu', 'a@CS.B.EDU', 'a@b.edu ', 'a@x.y.z.edu']) expect(await statusOf(email), email).toBe('withheld');
  for (const email of ['a@b.edu.au', 'edu@example.com', 'a@edu.example.com', 'a@medu.com'])
    expect(await statusOf(email), email).not.toBe('withheld');
});

test('.edu counts for Microsoft’s payload as well', async ({ publisher }) => {
  const { intakeUrl } = await publisher.createOffer();
  const response = await fetch(intakeUrl, {
    method: 'POST',
    body: JSON.stringify({ userDetails: { FirstName: marks[0], Email: marks[2] }, Description: marks[6] }),
  });
  const { id } = (await response.json()) as { id: string };
  const found = await publisher.api.get<LeadAnswer>(`/leads/${id}`);
  expect(found.body).toMatchObject({ customer: null, delivery: { status: 'withheld' } });
  for (const mark of marks) expect(found.text).not.toContain(mark);
});

test('a lead marked "do not contact" is delivered as it is', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const id = await intake.post(offerId, { action: 'DNC' });
  expect(await publisher.leadWhen(id, 'delivered')).toMatchObject({ action: 'DNC' });
  expect(inbox.bodies.at(-1)).toMatchObject({ ActionCode: 'DNC' });
});

test('erasing one lead or one person leaves the row and nothing of the person', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const person = { ...customer, email: 'quentin@hidden-company.example.com' };
  const given = { customer: person, description: marks[6], extra: { note: marks[7] } };
  const ids = [await intake.post(offerId, given), await intake.post(offerId, { ...given, source: 'Second' })];
  for (const id of ids) await publisher.leadWhen(id, 'delivered');
  inbox.script = () => ({ status: 400, body: `cannot read ${person.email} of ${person.company}` });
  ids.push(await intake.post(offerId, { ...given, source: 'Third' }));
  await publisher.leadWhen(ids[2]!, 'held');

  expect((await publisher.api.delete(`/leads/${ids[0]}`)).status).toBe(204);
  const text = async (id: string) => (await publisher.api.get(`/leads/${id}`)).text;
  const present = (where: string) => [...marks, person.email].filter((mark) => where.includes(mark!));
  expect(present(await text(ids[0]!))).toEqual([]);
  expect(present(await text(ids[1]!))).toContain('Zanzibarelli');

  const erased = await publisher.api.post('/erasures', { email: person.email.toUpperCase() });
  expect([200, 202]).toContain(erased.status);
  for (const id of ids) expect(present(await text(id)), 'also in requests, answers and vendor messages').toEqual([]);
  expect(present((await publisher.api.get(`/leads?offer=${offerId}`)).text)).toEqual([]);
  expect(present((await publisher.api.get(`/leads/export?offer=${offerId}`)).text)).toEqual([]);
  expect((await publisher.lead(ids[2]!)).delivery.status, 'nothing is left to deliver').toBe('withheld');
  expect((await publisher.api.post(`/leads/${ids[0]}/redeliver`)).status).toBe(409);
  expect((await publisher.api.post('/erasures', { email: 'nobody' })).status).toBe(422);
});
