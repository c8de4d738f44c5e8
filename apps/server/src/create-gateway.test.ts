import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { setTrustedHeaders } from './create-gateway.ts';

test('a client cannot forge the headers by which it is known, in any case or number', () => {
  const request = new IncomingMessage(new Socket());
  request.rawHeaders = [
    'Host',
    'h',
    'X-Maceo-Client',
    '10.0.0.1',
    'x-maceo-client',
    '10.0.0.2',
    'Cookie',
    'c=1',
  ];
  request.rawHeaders.push('X-MACEO-Protocol', 'https');
  setTrustedHeaders(request, 'http');
  expect(request.rawHeaders).toEqual([
    'Host',
    'h',
    'Cookie',
    'c=1',
    'x-maceo-protocol',
    'http',
    'x-maceo-client',
    '',
  ]);
  expect(request.headers['x-maceo-client']).toBe('');
  expect(request.headers['x-maceo-protocol']).toBe('http');
});
