// Measures one peer on the database of PEERS_URL: jobs that each update one row, at a steady rate and from a backlog.
//   node peers.mjs graphile-worker|pg-boss RATE SECONDS BACKLOG
// Prints one line of JSON: p50_ms and p99_ms from the commit of a job to the commit of its effect, backlog_per_second.
import pg from 'pg';
import { run, runMigrations } from 'graphile-worker';
import PgBoss from 'pg-boss';

const [peer, rate, seconds, backlog] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const STORES = 50;
const WARM_UP_SECONDS = 3;
const CONCURRENCY = 16;
const SLICE_MS = 5;
const connectionString = process.env.PEERS_URL;
const pool = new pg.Pool({ connectionString, max: CONCURRENCY + 8 });
const EFFECT = 'update effects set applied = applied + 1 where store = $1';

const committed = new Map();
let latencies = [];
let done = 0;

async function effect(job) {
  await pool.query({ name: 'effect', text: EFFECT, values: [job.store] });
  done++;
  const since = committed.get(job.number);
  if (since !== undefined) {
    committed.delete(job.number);
    latencies.push(performance.now() - since);
  } else {
    committed.set(job.number, null); // done before who added it was told
  }
}

const peers = {
  'graphile-worker': {
    async start() {
      await runMigrations({ connectionString });
      let runner;
      return {
        add: job => pool.query({
          name: 'add', text: "select graphile_worker.add_job('effect', $1::json)", values: [JSON.stringify(job)] }),
        fill: count => pool.query(
          "select count(graphile_worker.add_job('effect', json_build_object('store', n % $2, 'number', -n))) from generate_series(1, $1) n",
          [count, STORES]),
        work: async () => {
          runner = await run({
            pgPool: pool,
            noHandleSignals: true,
            preset: {
              worker: {
                concurrentJobs: CONCURRENCY,
                pollInterval: 500,
                localQueue: { size: 500 },
                completeJobBatchDelay: 0,
                failJobBatchDelay: 0,
              },
            },
            taskList: { effect },
          });
        },
        stop: () => runner.stop(),
      };
    },
  },
  'pg-boss': {
    async start() {
      const boss = new PgBoss({ connectionString, max: 8, supervise: true, schedule: false });
      boss.on('error', error => console.error(error.message));
      await boss.start();
      await boss.createQueue('effect', { name: 'effect', expireInSeconds: 60 });
      return {
        add: job => boss.send('effect', job),
        fill: async count => {
          for (let from = 1; from <= count; from += 1000) {
            await boss.insert(Array.from({ length: Math.min(1000, count - from + 1) },
              (_, index) => ({ name: 'effect', data: { store: (from + index) % STORES, number: -from - index } })));
          }
        },
        work: async () => {
          for (let worker = 0; worker < 4; worker++) {
            await boss.work('effect', { batchSize: 250, pollingIntervalSeconds: 0.5 },
              jobs => Promise.all(jobs.map(job => effect(job.data))));
          }
        },
        stop: async () => {
          await boss.offWork('effect');
          await boss.stop({ graceful: true, wait: true });
        },
      };
    },
  },
};

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

async function add(queue, number) {
  await queue.add({ store: number % STORES, number });
  if (committed.get(number) === null) {
    committed.delete(number);
    latencies.push(0);
  } else {
    committed.set(number, performance.now());
  }
}

/** So many a second, whether or not the earlier ones are answered. */
async function steady(queue, length) {
  const start = performance.now();
  const adding = [];
  for (let number = 0; number < rate * length;) {
    const due = Math.min(rate * length, (performance.now() - start) * rate / 1000);
    for (; number < due; number++) {
      adding.push(add(queue, number));
    }
    await pause(SLICE_MS);
  }
  await Promise.all(adding);
  while (latencies.length < rate * length) {
    await pause(SLICE_MS);
  }
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

await pool.query('drop table if exists effects');
await pool.query('create table effects as select n as store, 0 as applied from generate_series(0, $1 - 1) n'.replace('$1', STORES));
await pool.query('alter table effects add primary key (store)');
const queue = await peers[peer].start();
await queue.fill(backlog);
const start = performance.now();
await queue.work();
while (done < backlog) {
  await pause(SLICE_MS);
}
const backlogRate = backlog * 1000 / (performance.now() - start);
committed.clear();
await steady(queue, WARM_UP_SECONDS);
latencies = [];
await steady(queue, seconds);
latencies.sort((a, b) => a - b);
const applied = Number((await pool.query('select sum(applied) from effects')).rows[0].sum);
await queue.stop();
await pool.end();
console.log(JSON.stringify({
  p50_ms: percentile(latencies, 0.5),
  p99_ms: percentile(latencies, 0.99),
  backlog_per_second: backlogRate,
  jobs: backlog + rate * (WARM_UP_SECONDS + seconds),
  applied,
}));
process.exit(0);
