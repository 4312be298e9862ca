import process from 'node:process';
import { allFigures, BYTES_LIMIT, SESSIONS_LIMIT } from './capacity-figures';
import { notesFigures } from './diligent-notes';

/**
 * Prints how much the mailbox holds, and holds it against what is promised: `npm run capacity`. The
 * same at every run.
 */
const figures = allFigures();
console.table(
  figures.map(({ form, bytes, shards, sessions }) => ({
    'shared as': form,
    'bytes a session': Number(bytes.toFixed(2)),
    'shards a year': shards,
    'sessions in 92 KB': sessions,
  })),
);
for (const { form, bytes, sessions } of figures.filter(({ form }) => form === 'no titles')) {
  const [weight, number] = [bytes / BYTES_LIMIT, sessions / SESSIONS_LIMIT];
  console.log(`${form}: ${weight.toFixed(2)} × ${BYTES_LIMIT} bytes a session (at most 1)`);
  console.log(`${form}: ${number.toFixed(2)} × ${SESSIONS_LIMIT} sessions (at least 1)`);
  if (weight > 1 || number < 1) process.exitCode = 1;
}

const { notes, bytes, published, publishedBytes, limit } = notesFigures();
console.log(
  `a diligent year of notes: ${notes} of ${bytes} bytes; ` +
    `${published} are shared, ${publishedBytes} bytes (about ${limit} at most)`,
);
if (publishedBytes > limit * 1.1) process.exitCode = 1;
