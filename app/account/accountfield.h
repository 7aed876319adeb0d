// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct ApiError;

/** What of an account an error speaks of. */
enum class AccountField {
    None, ///< nothing that another setting would mend
    Name,
    Instance,
    Region,
    Endpoint,
    Key, ///< where the key comes from
    KeyId,
    Secret,
    Token, ///< of temporary credentials
    Permission, ///< the key is right, and may not do this
    Authorities, ///< who vouches for the host
    Clock, ///< this computer's
};

AccountField fieldOf(const ApiError &error);
