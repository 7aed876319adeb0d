// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node readsamples.mjs URL CONTACT-ID…
// Reads every sample call with every official client, and sees that what must be refused is.
import { randomUUID } from 'node:crypto';

import { check, report, same } from './checks.mjs';
import { clients } from './clients.mjs';
import { rawV1, rawV3 } from './rawrequest.mjs';

const [url, ...contacts] = process.argv.slice(2);
const key = { id: 'ivrtrail-demo', secret: 'ivrtrail-demo-secret' };
const fields = ['Instance', 'ContactId', 'ChannelId', 'Caller', 'Callee', 'FlowId', 'FlowName',
    'NodeId', 'NodeName', 'NodeType', 'NodeExitCode', 'EnterTime', 'LeaveTime', 'NodeProperties',
    'NodeVariables', 'ChannelVariables'].sort();
const documentedRow = {
    Instance: 'ccc-test', ContactId: 'job-109634426711871319',
    ChannelId: '65cp2c15-92ac-4e67-98b2-073a3c541c5d', Caller: '133xxxx2315',
    Callee: '053xxxx3128', ChannelVariables: 'A=B;C=D',
    FlowId: 'abc99462-1058-47d0-a114-f145ea7444ff', FlowName: '测试IVR', NodeId: 'e0bc19a3',
    NodeName: '放音', NodeType: 'PLAY_OR_SAY', NodeExitCode: 'Success',
    EnterTime: 1621910542876, LeaveTime: 1621910545105,
    NodeProperties: { say: '您好。' }, NodeVariables: { digits: '2' },
};
const expectedCounts = {
    'job-109634426711871319': 4, 'job-501784236190277632': 7, 'job-925471160038809600': 1234,
    'job-590013377264918528': 0,
};

const question = (ContactId, PageNumber = 1, PageSize = 100) =>
    ({ InstanceId: 'ccc-test', ContactId, PageNumber, PageSize });

/** All rows of a call, asked for in pages of @p size. */
async function readCall(name, client, contact, size) {
    const rows = [];
    for (let page = 1; ; ++page) {
        const { body, code, text } = await client(question(contact, page, size));
        if (!body) {
            check(`${name} reads page ${page} of ${contact}`, false, `${code} ${text}`);
            return rows;
        }
        same(`${name}: page ${page} of ${contact} says OK`, [body.Code, body.HttpStatusCode],
            ['OK', 200]);
        same(`${name}: page ${page} of ${contact} says its place`,
            [body.Data.PageNumber, body.Data.PageSize], [page, size]);
        check(`${name}: ${contact} has a RequestId`, /^[0-9A-Z-]{36}$/.test(body.RequestId));
        rows.push(...body.Data.List);
        if (page * size >= body.Data.TotalCount) {
            same(`${name} reads all of ${contact}`, rows.length, body.Data.TotalCount);
            return rows;
        }
    }
}

function checkRows(name, contact, rows) {
    if (contact in expectedCounts)
        same(`${name}: rows of ${contact}`, rows.length, expectedCounts[contact]);
    else
        check(`${name}: ${contact} has rows`, rows.length > 0);
    for (const row of rows) {
        const expected = 'LeaveTime' in row ? fields : fields.filter((f) => f !== 'LeaveTime');
        same(`${name}: fields of ${contact}`, Object.keys(row).sort(), expected);
        check(`${name}: ${contact} is of this call`, row.ContactId === contact);
        check(`${name}: times of ${contact} are integers`, Number.isInteger(row.EnterTime));
        check(`${name}: maps of ${contact} are maps`, typeof row.NodeProperties === 'object'
            && typeof row.NodeVariables === 'object');
    }
    if (contact === documentedRow.ContactId) {
        const sorted = (row) => fields.map((field) => [field, row[field]]);
        check(`${name}: the documented row is there`, rows.some((row) =>
            JSON.stringify(sorted(row)) === JSON.stringify(sorted(documentedRow))));
    }
}

async function checkRefusals(name, client, wrongId, wrongSecret) {
    const refused = async (what, answer, code, status) => {
        const got = await answer;
        same(`${name}: ${what}`, [got.code, got.status ?? status], [code, status]);
    };
    const contact = 'job-109634426711871319';
    for (const size of [0, 101, -1, 'x'])
        await refused(`PageSize ${size}`, client(question(contact, 1, size)), 'Parameter.Format', 400);
    for (const page of [0, 101])
        await refused(`PageNumber ${page}`, client(question(contact, page)), 'Parameter.Format', 400);
    await refused('an unknown contact', client(question("job-!'()*+ &=%")), 'NotExists.JobId', 404);
    await refused('another instance', client({ ...question(contact), InstanceId: 'other' }),
        'NotExists.InstanceId', 404);
    await refused('a wrong key', wrongId(question(contact)), 'InvalidAccessKeyId.NotFound', 404);
    await refused('a wrong secret', wrongSecret(question(contact)), 'SignatureDoesNotMatch', 400);
}

async function checkRawRequests(name, ask) {
    const wanted = question('job-109634426711871319');
    const askWith = (change) => ask(url, key, wanted, change);
    const minutes = (n) => new Date(Date.now() + n * 60000);
    const nonce = randomUUID();
    same(`${name}: a good request`, (await askWith({ nonce })).code, 'OK');
    same(`${name}: a used nonce`, (await askWith({ nonce })).code, 'SignatureNonceUsed');
    same(`${name}: an old time`, (await askWith({ time: minutes(-16) })).code,
        'InvalidTimeStamp.Expired');
    same(`${name}: a time ahead`, (await askWith({ time: minutes(16) })).code,
        'InvalidTimeStamp.Expired');
    same(`${name}: a time within 15 minutes`, (await askWith({ time: minutes(-14) })).code, 'OK');
    const spare = randomUUID();
    const changed = (s) => (s[0] === 'a' ? 'b' : 'a') + s.slice(1);
    const bad = await askWith({ nonce: spare, signature: changed });
    same(`${name}: a changed signature`, [bad.code, bad.status], ['SignatureDoesNotMatch', 400]);
    same(`${name}: its nonce is not burnt`, (await askWith({ nonce: spare })).code, 'OK');
    for (const field of ['RequestId', 'HostId', 'Code', 'Message', 'Recommend'])
        check(`${name}: an error has ${field}`, typeof bad.body[field] === 'string');
}

const good = clients(url, key);
const wrongId = clients(url, { ...key, id: 'somebody' });
const wrongSecret = clients(url, { ...key, secret: 'something' });
for (const [name, client] of Object.entries(good)) {
    for (const contact of contacts) {
        const rows = await readCall(name, client, contact, 100);
        checkRows(name, contact, rows);
        if (rows.length > 0 && rows.length < 20)
            same(`${name}: ${contact} in pages of 3`,
                await readCall(name, client, contact, 3), rows);
    }
    await checkRefusals(name, client, wrongId[name], wrongSecret[name]);
}
await checkRawRequests('V1', rawV1);
await checkRawRequests('V3', rawV3);
check('there are at least twelve sample calls', contacts.length >= 12, contacts.length);
report();
