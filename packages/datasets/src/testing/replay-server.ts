import { createServer, type Server } from 'node:http';

/** What to answer at one path: a body; or a status, or a body cut short after its headers. The last answer repeats. */
export type Replay = { body: string | Buffer } | { status: number } | { truncated: string };

/** A local server that replays answers by path (without query), and what it was asked. */
export interface ReplayServer {
  root: string;
  asked: string[];
  close: () => Promise<void>;
}

/** Opens the server on a free port of the loopback. */
export async function openReplayServer(answers: Record<string, Replay[]>): Promise<ReplayServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0]);
    const query = (request.url ?? '').includes('geometry=contour') ? '#contour' : '';
    asked.push(path + query);
    const list = answers[path + query] ?? [{ status: 404 }];
    const answer = list.length > 1 ? (list.shift() ?? list[0]) : list[0];
    if ('body' in answer) response.end(answer.body);
    else if ('status' in answer) response.writeHead(answer.status).end();
    else {
      response.writeHead(200, { 'content-length': answer.truncated.length + 100 });
      response.write(answer.truncated, () => response.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
