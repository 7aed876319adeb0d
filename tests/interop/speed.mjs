// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node speed.mjs PROGRAM BENCH
// How long a file of 10,000 rows takes at 50 ms a request, from start to end: the program beside an
// official client's loop, in turn, the best of three. Ends with 1 when it is less than 3 times as fast.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [program, bench] = process.argv.slice(2);
const contact = 'job-bench';
const rowsOfCall = 10000;
const bar = 3;
const work = mkdtempSync(join(tmpdir(), 'ivrtrail-speed-'));

function timed(command, options, file, rowsIn) {
    const began = process.hrtime.bigint();
    const { status, stderr } = spawnSync(command, options, {
        env: {
            ...process.env,
            ALIBABA_CLOUD_ACCESS_KEY_ID: 'bench', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'bench',
        },
    });
    const took = Number(process.hrtime.bigint() - began) / 1e6;
    const rows = status === 0 ? rowsIn(JSON.parse(readFileSync(file))) : 0;
    if (rows !== rowsOfCall)
        throw new Error(`${command}: ${rows} rows, status ${status}\n${stderr}`);
    return took;
}

const server = spawn(bench, ['--serve', '50'], { stdio: ['pipe', 'pipe', 'inherit'] });
try {
    const url = String((await once(server.stdout, 'data'))[0]).trim();
    const ours = join(work, 'ours.json');
    const theirs = join(work, 'theirs.json');
    const loop = join(dirname(fileURLToPath(import.meta.url)), 'serialloop.mjs');
    const times = { program: [], client: [] };
    for (let round = 0; round < 3; ++round) {
        times.program.push(timed(program,
            ['--endpoint', url, '--instance', 'ccc-test', '--export', ours, '--force', contact],
            ours, (answer) => answer.Data.List.length));
        times.client.push(timed(process.execPath, [loop, url, contact, theirs], theirs,
            (rows) => rows.length));
    }
    const best = Math.min(...times.program);
    const client = Math.min(...times.client);
    const ratio = client / best;
    console.log(`10,000 rows at 50 ms a request, start and file included: ${best.toFixed(0)} ms, `
        + `official client ${client.toFixed(0)} ms: ${ratio.toFixed(2)} times as fast (bar: ${bar})`);
    process.exitCode = ratio >= bar ? 0 : 1;
} finally {
    server.stdin.end();
    rmSync(work, { recursive: true });
}
