// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node serialloop.mjs URL CONTACT-ID FILE
// What one writes without ivrtrail: an official client asks for page after page, a file takes the rows.
import { writeFileSync } from 'node:fs';

import { clients } from './clients.mjs';

const [url, ContactId, file] = process.argv.slice(2);
const ask = clients(url, { id: 'bench', secret: 'bench' })['pop-core GET'];
const rows = [];
for (let PageNumber = 1, total = 1; rows.length < total; ++PageNumber) {
    const { body, text } = await ask(
        { InstanceId: 'ccc-test', ContactId, PageNumber, PageSize: 100 });
    if (!body)
        throw new Error(text);
    rows.push(...body.Data.List);
    total = Number(body.Data.TotalCount);
}
writeFileSync(file, JSON.stringify(rows));
