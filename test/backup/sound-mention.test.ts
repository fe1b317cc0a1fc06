import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { toSoundMention } from '../../lib/backup/sound-mention';
import { Mention } from '../../lib/checks';
import { MENTION_TYPES, MONEY_BOUNDS, MONEY_ROLES, ZONE_KINDS } from '../../lib/model';

/** What a field of a mention may hold, and what it may not. */
const anyValue = fc.oneof(
  fc.string({ maxLength: 22 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<unknown>('x'.repeat(101), 'x'.repeat(1_001), [], {}),
  fc.constantFrom(...MENTION_TYPES, ...ZONE_KINDS, ...MONEY_BOUNDS, ...MONEY_ROLES),
);
const name = fc.constantFrom('孝义经开区', '', 'x'.repeat(1_001));
const anyMention = fc.record(
  {
    type: fc.constantFrom(...MENTION_TYPES),
    text: name,
    canonical: name,
    rule: fc.constantFrom('test', 'x'.repeat(101)),
    kind: fc.constantFrom(...ZONE_KINDS),
    generic: fc.boolean(),
    cny: fc.constantFrom(3.2e8, Number.NaN),
    cnyMax: fc.constant(5e8),
    currency: fc.constantFrom('USD', 'x'.repeat(11)),
    value: fc.constant(5),
    valueMax: fc.constantFrom(6, Number.POSITIVE_INFINITY),
    per: fc.constantFrom('亩', 'x'.repeat(21)),
    approx: fc.boolean(),
    bound: fc.constantFrom(...MONEY_BOUNDS),
    scale: fc.boolean(),
    role: fc.constantFrom(...MONEY_ROLES),
    stranger: fc.string(),
  },
  { requiredKeys: ['type', 'text', 'canonical', 'rule', 'approx', 'scale', 'role', 'kind', 'generic'] },
);

it('takes what the check of messages takes, and refuses what it refuses', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      anyMention,
      fc.option(
        fc.tuple(fc.constantFrom('type', 'text', 'rule', 'kind', 'cny', 'bound', 'role', 'per'), anyValue),
      ),
      (whole, spoilt) => {
        const mention = { ...whole, ...(spoilt && { [spoilt[0]]: spoilt[1] }), start: 2, end: 7 };
        const checked = v.safeParse(Mention, mention);
        expect(toSoundMention(mention, 2, 7)).toEqual(checked.success ? checked.output : null);
        if (checked.success) taken += 1;
      },
    ),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(100);
});
