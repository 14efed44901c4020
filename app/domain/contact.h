#pragma once

#include "app/domain/id.h"
#include "app/domain/identity.h"
#include "app/domain/instant.h"

#include <QList>

namespace migochat {

struct Identity {
    IdentityId id;
    ContactId contact;
    AccountId account;
    ChannelKind channel;
    IdentityKey key;
};

/// One person or company, however many channels they write on.
struct Contact {
    ContactId id;
    QString displayName; ///< what lists show: own name if known, else username, phone or remote id
    QString company;
    QString governorate;
    QString city;
    QString email;
    QString language; ///< "ar", "en", "arabizi" or empty
    bool marketingOptOut = false;
    bool blocked = false;
    Instant createdAt{};
    QList<Identity> identities;
};

} // namespace migochat
