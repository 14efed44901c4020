#pragma once

#include "app/domain/channelkind.h"
#include "app/store/transaction.h"

/// Lead ads that somebody filled: only their id arrives, the answers are fetched afterwards.
namespace migochat::leadforms {

struct Arrival {
    QString leadId;
    AccountId account; ///< the page
    QString formId;
    QString adId;
    Instant at{};
};
/// False when it is known already. Rings Topic::Account, which wakes who fetches.
[[nodiscard]] Result<bool> put(Transaction &transaction, const Arrival &arrival);

struct Due {
    QString leadId;
    AccountId account;
    ChannelKind channel;
    QString adId;
    Instant at{};
    int attempts = 0;
};
[[nodiscard]] Result<QList<Due>> due(const Database &database, Instant now, int limit);
/// When the next one becomes due; nothing when none waits.
[[nodiscard]] Result<std::optional<Instant>> nextDue(const Database &database);

[[nodiscard]] Result<> retryAt(Transaction &transaction, const QString &leadId, Instant at, const QString &why);
[[nodiscard]] Result<> giveUp(Transaction &transaction, const QString &leadId, const QString &why);

/// The answers are a contact's now: fills what is still empty about the person and keeps the form with the lead.
struct Stored {
    QString leadId;
    ContactId contact;
    QString email;
    QString company;
    QString city;
    QByteArray form; ///< JSON of the answers, name to value
    Instant now{};
};
[[nodiscard]] Result<> store(Transaction &transaction, const Stored &stored);

/// Names of ads. They are met by their id in touches and forms; until it is read a name is the ad's headline.
struct Ad {
    QString id;
    QString name;
    QString campaign;
    QString audience;
};
[[nodiscard]] Result<QList<QString>> unreadAds(const Database &database, int limit);
[[nodiscard]] Result<> nameAd(Transaction &transaction, const Ad &ad);
/// What is known by now; nothing when the ad was never met.
[[nodiscard]] Result<std::optional<Ad>> knownAd(const Database &database, const QString &adId);
/// It cannot be read with our token (another ad account, deleted): the headline stays its name.
[[nodiscard]] Result<> giveUpAd(Transaction &transaction, const QString &adId);

} // namespace migochat::leadforms
