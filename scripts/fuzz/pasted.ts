import fc from 'fast-check';

/** What the rules look for, and what the readers of structure stumble over. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\\',
    '\\"',
    '\\\\"',
    '\\u0022',
    '&quot;',
    '&#x',
    '%22',
    '%',
    '+',
    '\n',
    '\r\n',
    '> ',
    ' ',
    '<',
    '/>',
    ':',
    '\u200b',
  ],
  ...['HTTP/1.1 401 ', 'status: 503 ', 'x-ms-error-code: ', '__proto__: ', 'Is-Processed: true Exception:', 'Retry-After: '],
  ...[
    'AADSTS',
    'AADSTS700016',
    '0x80040220',
    '-2147',
    'error_codes',
    '"code":',
    '"message":',
    '"errors":[',
    'requestId',
    'e42b#14272d07d78',
  ],
  ...[
    'Application with identifier ',
    ' was not found in the directory ',
    'The scope ',
    ' is not valid',
    'Tenant ',
    ' not found',
    'tenant identifier ',
  ],
  ...[
    'ECONNRESET ',
    'connect ',
    'lookup a',
    'TypeError ',
    'failed to parse URL from https://a',
    'input":"https://a ',
    'SSL routines:',
    'certificate ',
  ],
  ...[
    'save the lead ',
    'connect to CRM ',
    'Unable to Login',
    'Web-to-Lead ',
    'Default Lead Creator ',
    '.crm4.dynamics.com',
    '.table.core.windows.net',
  ],
);

export const pastedText = fc.oneof(
  fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), {
      maxLength: 200,
    })
    .map((parts) => parts.join('')),
  // One piece many times is what makes patterns with two ways to match despair.
  fc.tuple(pieces, pieces, fc.integer({ min: 1, max: 1_500 })).map(([first, second, times]) => `${first}${second}`.repeat(times)),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.json({ maxDepth: 4 }).map((inner) => JSON.stringify({ body: JSON.stringify({ inner }) })),
);

export const pasted = fc.record({
  text: pastedText,
  httpStatus: fc.option(fc.integer({ min: 100, max: 599 })),
  destination: fc.constantFrom(null, 'dynamics-365', 'marketo', 'salesforce', 'azure-table', 'azure-blob', 'https-endpoint', 'network'),
});
