import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import selfsigned from 'selfsigned';
import { STAND_INS } from '../pages/stand-ins.ts';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

/** What browsers ask of their makers by themselves; no page and no extension is behind it. */
const BROWSER_MAKERS =
  /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(com|org|net)$/;

/** One request that reached the stand-in hosts. */
export interface SeenRequest {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  /** The `Origin` header: names the extension if an extension page or its background asked. */
  readonly origin: string | undefined;
  /** Whether the stand-in pages have this address; what they do not have, nobody should ask for. */
  readonly known: boolean;
}

/** The study sites, as a local server plays them for a driven browser. */
export interface StudyHosts {
  /** The port of an http proxy on 127.0.0.1 behind which every host of the world is ours. */
  readonly port: number;
  /** Every request so far, oldest first, without those that browsers send to their makers. */
  requests(): readonly SeenRequest[];
  /** How many requests each host has received. */
  countsByHost(): Readonly<Record<string, number>>;
  /**
   * The requests that no stand-in page makes: to hosts or addresses without a page, other than
   * by typing an address, or from an extension's origin. A quiet extension leaves this empty.
   */
  strangers(): readonly SeenRequest[];
  /** Forgets the requests so far. */
  forget(): void;
  close(): Promise<void>;
}

function policyOf(address: URL): string | undefined {
  const wish = address.searchParams.get('csp');
  if (wish !== 'strict' && wish !== 'no-style') return undefined;
  return [
    "default-src 'self'",
    "script-src 'nonce-stand-in'",
    `style-src ${wish === 'strict' ? "'self'" : "'none'"}`,
    'frame-src https://www.youtube.com',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function shell(title: string, head: string, client?: string): string {
  const script = client
    ? `<script type="module" nonce="stand-in" src="/stand-in/${client}"></script>`
    : '';
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/stand-in/page.css">' +
    `${head}${script}</head><body><p>${title}</p></body></html>`
  );
}

function sendAsset(name: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (name === 'page.css') {
    response.writeHead(200, { 'content-type': 'text/css' });
    response.end('body { font: 16px/1.5 sans-serif } video { width: 480px; height: 270px }');
  } else if (/^[\w-]+\.client\.ts$/.test(name)) {
    const source = readFileSync(PAGES + name, 'utf8');
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(stripTypeScriptTypes(source));
  } else if (/^(?:short-)?lecture\.webm$/.test(name)) {
    const film = readFileSync(PAGES + name);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const from = Number(range?.[1] ?? 0);
    const to = range?.[2] ? Number(range[2]) : film.length - 1;
    response.writeHead(range ? 206 : 200, {
      'content-type': 'video/webm',
      'accept-ranges': 'bytes',
      'content-length': to - from + 1,
      ...(range && { 'content-range': `bytes ${from}-${to}/${film.length}` }),
    });
    response.end(film.subarray(from, to + 1));
  } else return false;
  return true;
}

/** Answers a request, and tells whether the stand-in pages have that address. */
function respond(address: URL, request: IncomingMessage, response: ServerResponse): boolean {
  const asset = /^\/stand-in\/(.+)$/.exec(address.pathname)?.[1];
  if (asset !== undefined && sendAsset(asset, request, response)) return true;
  const site = STAND_INS.find(({ hosts }) => hosts.includes(address.hostname));
  const answer = site?.answer(address);
  if (answer?.kind === 'redirect') {
    response.writeHead(302, { location: answer.to });
    response.end();
    return true;
  }
  if (answer?.kind === 'file') {
    response.writeHead(200, { 'content-type': answer.type, 'content-length': answer.bytes.length });
    response.end(answer.bytes);
    return true;
  }
  const policy = policyOf(address);
  const status = site && !answer ? 404 : 200;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    ...(policy !== undefined && { 'content-security-policy': policy }),
  });
  if (answer) response.end(shell(answer.title, answer.head ?? '', answer.client));
  else response.end(shell(site ? 'Not found' : 'Elsewhere', ''));
  return answer !== undefined;
}

/**
 * Starts the stand-in hosts: an http proxy whose tunnels all end at our own https server, so that
 * a browser sees `https://www.coursera.org/` with its real name and without a port, and nothing
 * leaves this machine. The certificate is made at the start and worth nothing elsewhere.
 */
export async function openStudyHosts(): Promise<StudyHosts> {
  const certificate = await selfsigned.generate([{ name: 'commonName', value: 'Milepost tests' }]);
  const sockets = new Set<Socket>();
  let seen: SeenRequest[] = [];

  const handler = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    const known = respond(address, request, response);
    if (BROWSER_MAKERS.test(address.hostname)) return;
    const { hostname: host, pathname, search } = address;
    const visited = request.headers['sec-fetch-mode'] === 'navigate';
    seen.push({
      host,
      path: pathname + search,
      method: request.method ?? 'GET',
      origin: request.headers.origin,
      known: known || visited,
    });
  };
  const secure = createSecureServer(
    { key: certificate.private, cert: certificate.cert },
    handler('https'),
  );
  const proxy = createServer(handler('http'));
  proxy.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    secure.emit('connection', socket);
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    // A browser that dies in the middle of an answer is part of the tests.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));

  return {
    port: (proxy.address() as AddressInfo).port,
    requests: () => [...seen],
    countsByHost() {
      const counts: Record<string, number> = {};
      for (const { host } of seen) counts[host] = (counts[host] ?? 0) + 1;
      return counts;
    },
    strangers: () => seen.filter(({ known, origin }) => !known || origin?.includes('-extension:')),
    forget() {
      seen = [];
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => proxy.close(() => closed()));
    },
  };
}
