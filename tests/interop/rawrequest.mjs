// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests as no client sends them: an old time, a nonce again, a changed signature. Written from
// the service's documentation of the two ways of signing, apart from the program's own signer.
import { createHash, createHmac, randomUUID } from 'node:crypto';

const encoded = (text) => encodeURIComponent(text)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
const joined = (values) => Object.keys(values).sort()
    .map((name) => `${encoded(name)}=${encoded(values[name])}`).join('&');
const second = (date) => `${date.toISOString().slice(0, 19)}Z`;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

async function answer(response) {
    const body = await response.json();
    return { status: response.status, code: body.Code, body };
}

export async function rawV1(url, key, parameters, change = {}) {
    const values = {
        ...parameters, Action: 'ListIvrTrackingDetails', Version: '2020-07-01', Format: 'JSON',
        AccessKeyId: key.id, SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0',
        SignatureNonce: change.nonce ?? randomUUID(), Timestamp: second(change.time ?? new Date()),
    };
    const text = `GET&%2F&${encoded(joined(values))}`;
    let signature = createHmac('sha1', `${key.secret}&`).update(text).digest('base64');
    if (change.signature)
        signature = change.signature(signature);
    return answer(await fetch(`${url}/?${joined({ ...values, Signature: signature })}`));
}

export async function rawV3(url, key, parameters, change = {}) {
    const headers = {
        host: new URL(url).host, 'x-acs-action': 'ListIvrTrackingDetails',
        'x-acs-content-sha256': sha256(''), 'x-acs-date': second(change.time ?? new Date()),
        'x-acs-signature-nonce': change.nonce ?? randomUUID(), 'x-acs-version': '2020-07-01',
    };
    const names = Object.keys(headers).sort();
    const text = ['GET', '/', joined(parameters), ...names.map((n) => `${n}:${headers[n]}`), '',
        names.join(';'), sha256('')].join('\n');
    let signature = createHmac('sha256', key.secret)
        .update(`ACS3-HMAC-SHA256\n${sha256(text)}`).digest('hex');
    if (change.signature)
        signature = change.signature(signature);
    const authorization = `ACS3-HMAC-SHA256 Credential=${key.id},`
        + `SignedHeaders=${names.join(';')},Signature=${signature}`;
    return answer(await fetch(`${url}/?${joined(parameters)}`,
        { headers: { ...headers, authorization, accept: 'application/json' } }));
}
