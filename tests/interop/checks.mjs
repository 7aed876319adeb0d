// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts what holds and what does not.
let passed = 0;
let failed = 0;

export function check(what, holds, found = '') {
    if (holds) {
        ++passed;
        return;
    }
    ++failed;
    console.log(`FAILED: ${what}${found === '' ? '' : `: ${found}`}`);
}

export function same(what, found, expected) {
    check(what, JSON.stringify(found) === JSON.stringify(expected),
        `${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}

/** Ends the program: 0 when something was checked and all of it held. */
export function report() {
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
