import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What the doors of the real processes promise: ready by IPC, an orderly end on SIGTERM. */
const PROCESS = `
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
const [, name, port] = process.env.STAND_INS.match(new RegExp('(' + process.argv[1].match(/(\\w+)\\.mjs$/)[1] + '):(\\\\w*)'));
const note = (what) => appendFileSync(process.env.NOTES, name + ' ' + what + '\\n');
const server = createServer((request, response) => response.end(name));
server.listen(port ? Number(process.env[port]) : 0, '127.0.0.1', () => { note('up'); process.send('ready'); });
process.on('SIGTERM', () => server.close(() => { note('down'); process.exit(0); }));
`;

const TASK = `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.NOTES, 'migrated ' + process.env.DB_DATABASE + '\\n');
`;

export interface Clone {
  root: string;
  dataDir: string;
  given: Record<string, string>;
  layout: {
    tasks: { name: string; title: string; script: string }[];
    processes: { name: string; script: string }[];
  };
  /** What the stand-ins noted, in order. */
  notes: () => string[];
  remove: () => void;
}

/** A clone in a deep path with spaces, in which small scripts stand in for the API, its worker and the sandbox. */
export function makeClone(): Clone {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'a clone '));
  const root = path.join(temporary, 'so deep that no socket name would fit into it '.repeat(3).trim());
  const notes = path.join(root, 'notes.txt');
  mkdirSync(root, { recursive: true });
  for (const name of ['api', 'worker', 'sandbox']) writeFileSync(path.join(root, `${name}.mjs`), PROCESS);
  writeFileSync(path.join(root, 'migrate.mjs'), TASK);
  return {
    root,
    dataDir: path.join(root, '.data'),
    given: {
      PATH: process.env.PATH ?? '',
      NOTES: notes,
      STAND_INS: 'api:PORT worker: sandbox:SANDBOX_PORT',
    },
    layout: {
      tasks: [{ name: 'migrate', title: 'Tables', script: 'migrate.mjs' }],
      processes: ['api', 'worker', 'sandbox'].map((name) => ({ name, script: `${name}.mjs` })),
    },
    notes: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}
