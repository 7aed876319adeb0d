// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The official clients, each as a function (parameters) → {body} or {code, status}.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const PopCore = require('@alicloud/pop-core');
const OpenApi = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');

const action = 'ListIvrTrackingDetails';
const version = '2020-07-01';

function popCore(url, key, method) {
    const client = new PopCore({
        accessKeyId: key.id, accessKeySecret: key.secret, endpoint: url, apiVersion: version,
    });
    return async (parameters) => {
        try {
            return { body: await client.request(action, parameters, { method, timeout: 10000 }) };
        } catch (error) {
            return { code: error.code, status: error.entry?.response?.statusCode, text: `${error}` };
        }
    };
}

function openApi(url, key, signatureAlgorithm) {
    const client = new OpenApi.default(new OpenApi.Config({
        accessKeyId: key.id, accessKeySecret: key.secret, endpoint: new URL(url).host,
        protocol: 'http', ...(signatureAlgorithm ? { signatureAlgorithm } : {}),
    }));
    const operation = new OpenApi.Params({
        action, version, protocol: 'HTTP', method: 'POST', authType: 'AK', style: 'RPC',
        pathname: '/', reqBodyType: 'json', bodyType: 'json',
    });
    return async (parameters) => {
        const query = Object.fromEntries(
            Object.entries(parameters).map(([name, value]) => [name, String(value)]));
        try {
            const answer = await client.callApi(
                operation, new OpenApi.OpenApiRequest({ query }), new RuntimeOptions({}));
            return { body: answer.body };
        } catch (error) {
            return { code: error.code, status: error.data?.statusCode, text: `${error}` };
        }
    };
}

export function clients(url, key) {
    return {
        'pop-core GET': popCore(url, key, 'GET'),
        'pop-core POST': popCore(url, key, 'POST'),
        'openapi-client V3': openApi(url, key),
        'openapi-client V1': openApi(url, key, 'v2'),
    };
}
