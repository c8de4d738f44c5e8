import { describe, expect, test } from 'vitest';
import { BAD_TELECENTRES } from '../testing/bad-telecentres.ts';
import { BAD_TEXTS } from '../testing/bad-texts.ts';
import { reportOf } from '../testing/report-of.ts';

describe('a delimited file as people send it', () => {
  test.each([...BAD_TEXTS, ...BAD_TELECENTRES])('$title', ({ bytes, fileName, target, fields, expected }) => {
    const report = reportOf({ bytes, fileName }, { target, fields });
    const nothing = { repairs: [], problems: [], notices: [], totals: [] };
    expect(report).toEqual('unreadable' in expected ? expected : { ...nothing, ...expected });
  });
});
