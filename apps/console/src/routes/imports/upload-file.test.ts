import { expect, test } from 'vitest';
import { parseUploadAnswer } from './upload-file.ts';

const CUT = 'Le serveur ne répond pas';

test.each([
  [201, '{"id":"abc"}', 'abc', null],
  [400, '{"erreur":{"message":"Ce fichier est un PDF.","problemes":[]}}', null, 'Ce fichier est un PDF.'],
  [200, '{"id":"abc"}', null, CUT],
  [502, '<html>Bad gateway</html>', null, CUT],
  [0, '', null, CUT],
])('an answer %i « %s » gives the import %s', (status, text, id, message) => {
  const outcome = parseUploadAnswer(status, text);
  expect(outcome.id).toBe(id);
  if (message === null) expect(outcome.message).toBeNull();
  else expect(outcome.message).toContain(message);
});
