#include "agent/subscriptions/appcheck.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The wishes on their way, one after another: the platform calls us back during each.
struct Round {
    QObject *context;
    std::shared_ptr<AppClient> client; // outlives a new configuration that comes meanwhile
    QList<AppWish> wishes;
    QList<AppSubscription> known;
    Answer<QList<AppFinding>> answer;
};

const AppSubscription *knownOf(const Round &round, const QString &object)
{
    const auto found = std::find_if(round.known.begin(), round.known.end(),
                                    [&](const AppSubscription &one) { return one.object == object; });
    return found == round.known.end() ? nullptr : &*found;
}

bool fulfils(const AppSubscription &known, const AppSubscription &wanted)
{
    return known.active && known.callbackUrl == wanted.callbackUrl &&
           std::all_of(wanted.fields.begin(), wanted.fields.end(),
                       [&](const QString &field) { return known.fields.contains(field); });
}

/// What it has beside what we want stays: the list replaces the earlier one.
AppSubscription together(const AppSubscription &wanted, const AppSubscription *known, const QStringList &wished = {})
{
    AppSubscription all = wanted;
    for (const QString &field : (known ? known->fields : QStringList()) + wished) {
        if (!all.fields.contains(field))
            all.fields.append(field);
    }
    return all;
}

bool holds(const QStringList &fields, const QStringList &wished)
{
    return std::all_of(wished.begin(), wished.end(), [&](const QString &field) { return fields.contains(field); });
}

void goOn(Round round, QList<AppFinding> findings);

/// One object with the fields that it has to have, after the fuller list was refused.
void subscribeDemanded(const Round &round, QList<AppFinding> findings, AppFinding finding, const AppWish &wish)
{
    const AppSubscription *known = knownOf(round, wish.subscription.object);
    whenDone(round.client->subscribe(together(wish.subscription, known), wish.verifyToken), round.context,
             [round, findings, finding, wish](const Result<> &subscribed) mutable {
                 finding.isOurs = subscribed.has_value();
                 if (subscribed)
                     finding.callbackUrl = wish.subscription.callbackUrl;
                 else
                     finding.refusal = subscribed.error();
                 findings.append(finding);
                 goOn(round, findings);
             });
}

void goOn(Round round, QList<AppFinding> findings)
{
    if (round.wishes.isEmpty())
        return round.answer.give(findings);
    const AppWish wish = round.wishes.takeFirst();
    const AppSubscription *known = knownOf(round, wish.subscription.object);
    AppFinding finding{.channel = wish.channel,
                       .isOurs = known && fulfils(*known, wish.subscription),
                       .callbackUrl = known ? known->callbackUrl : QString(),
                       .refusal = {}};
    if (finding.isOurs && holds(known->fields, wish.wished)) {
        findings.append(finding);
        return goOn(std::move(round), std::move(findings));
    }
    whenDone(round.client->subscribe(together(wish.subscription, known, wish.wished), wish.verifyToken), round.context,
             [round, findings, finding, wish](const Result<> &subscribed) mutable {
                 const bool isRefused = !subscribed && subscribed.error().code == ErrorCode::Refused;
                 const bool otherFieldsMayHelp = isRefused && !isAboutTheCallback(subscribed.error());
                 if (!finding.isOurs && otherFieldsMayHelp && !wish.wished.isEmpty())
                     return subscribeDemanded(round, findings, finding, wish);
                 if (subscribed)
                     finding.callbackUrl = wish.subscription.callbackUrl;
                 else if (!finding.isOurs)
                     finding.refusal = subscribed.error();
                 finding.isOurs = finding.isOurs || subscribed.has_value();
                 findings.append(finding);
                 goOn(round, findings);
             });
}

} // namespace

Async<QList<AppFinding>> checkApp(QObject *context, const std::shared_ptr<AppClient> &client,
                                  const QList<AppWish> &wishes)
{
    Round round{context, client, wishes, {}, {}};
    whenDone(client->subscriptions(), context, [round](const Result<QList<AppSubscription>> &known) mutable {
        if (!known)
            return round.answer.give(failed(known));
        round.known = *known;
        goOn(round, {});
    });
    return round.answer.future();
}

} // namespace migochat
