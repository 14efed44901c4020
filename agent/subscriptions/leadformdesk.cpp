#include "agent/subscriptions/leadformdesk.h"

#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"
#include "app/store/activity.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/notices.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcLeadForms, "migochat.subscriptions.leadforms")

namespace {

constexpr int kMostAttempts = 90; ///< refused ones are tried once a day; Meta keeps leads for 90 days

/// Whom the form is from, as contact and identities on this channel.
EventParty partyOf(const LeadAnswers &answers, const RemoteAccountId &account)
{
    EventParty party;
    party.account = account;
    party.profileName = answers.name;
    if (!answers.phone.isEmpty())
        party.keys.append({IdentityKind::Phone, answers.phone});
    if (!answers.email.isEmpty())
        party.keys.append({IdentityKind::Email, answers.email});
    return party;
}

struct Filled {
    leadforms::Due due;
    LeadAnswers answers;
    EventParty party;
    ChannelKind channel;
    Instant now{};
};

/// Contact, lead and touch of a form; without a conversation its text is a line of the history.
Result<> storeForm(Transaction &transaction, const Filled &filled)
{
    const LeadAnswers &answers = filled.answers;
    const auto who = contacts::resolve(transaction, filled.channel, filled.party, filled.now);
    if (!who)
        return failed(who, u"contact of a lead form");
    const auto talk = conversations::idOf(transaction.database(), who->account, who->contact);
    if (!talk)
        return failed(talk);
    const Result<> stored = leadforms::store(transaction, {.leadId = filled.due.leadId,
                                                           .contact = who->contact,
                                                           .email = answers.email,
                                                           .company = answers.company,
                                                           .city = answers.city,
                                                           .form = leadJson(answers),
                                                           .now = filled.now});
    if (!stored)
        return failed(stored);
    const QString adId = answers.adId.isEmpty() ? filled.due.adId : answers.adId;
    if (!adId.isEmpty()) {
        contacts::Touch touch{.source = {}, .at = filled.due.at};
        touch.source.kind = SourceKind::Ad;
        touch.source.adId = adId;
        touch.source.headline = answers.adName;
        if (const auto added = contacts::addTouch(transaction, who->contact, talk->value_or(ConversationId()), touch);
            !added)
            return failed(added);
    }
    if (*talk)
        return {};
    return activity::add(transaction, {.contact = who->contact,
                                       .kind = u"lead_form"_s,
                                       .newValue = leadText(answers),
                                       .reason = answers.adName,
                                       .at = filled.due.at});
}

} // namespace

LeadFormDesk::LeadFormDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels,
                           FetchedSink &sink)
    : FetchDesk(writer, reader, clock, "a lead form"), m_channels(channels), m_sink(sink)
{
}

Channel *LeadFormDesk::channelOf(const ChannelKind &kind) const
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(),
                                    [&](const std::unique_ptr<Channel> &channel) { return channel->kind() == kind; });
    return found == m_channels.end() ? nullptr : found->get();
}

void LeadFormDesk::look()
{
    const auto read = [](const Database &database, Instant now) -> Result<Found<leadforms::Due>> {
        const auto due = leadforms::due(database, now, 1);
        if (!due)
            return failed(due);
        const auto later = leadforms::nextDue(database);
        if (!later)
            return failed(later);
        return Found<leadforms::Due>{due->isEmpty() ? std::nullopt : std::optional(due->first()), *later};
    };
    lookFor<leadforms::Due>(read, [this](const leadforms::Due &due) { return fetch(due); });
}

bool LeadFormDesk::fetch(const leadforms::Due &due)
{
    Channel *channel = channelOf(due.channel);
    if (!channel)
        return false;
    whenDone(channel->fetchLeadForm(due.leadId), this,
             [this, due](const Result<QJsonObject> &lead) { onFetched(due, lead); });
    return true;
}

void LeadFormDesk::onFetched(const leadforms::Due &due, const Result<QJsonObject> &lead)
{
    if (isStopped())
        return;
    if (!lead)
        return onRefusal(due, lead.error());
    const LeadAnswers answers = readLead(*lead);
    if (answers.form.answers.isEmpty())
        return onRefusal(due, {ErrorCode::NotFound, u"the form holds no answers"_s});
    keep(due, answers, json::compact(*lead));
}

void LeadFormDesk::keep(const leadforms::Due &due, const LeadAnswers &answers, const QByteArray &body)
{
    const Channel *whatsApp = channelOf(whatsAppChannel());
    const bool canTalk = !answers.phone.isEmpty() && whatsApp && whatsApp->account().isValid();
    const Channel *channel = canTalk ? whatsApp : channelOf(due.channel);
    if (!channel)
        return onRefusal(due, {ErrorCode::Network, u"the channel is gone"_s});
    const EventParty party = partyOf(answers, channel->account());
    if (!canTalk)
        return store(due, answers, party, due.channel);
    Fetched fetched{.channel = whatsApp->kind(),
                    .from = u"leadgen"_s,
                    .body = body,
                    .events = {leadMessage(answers, due.leadId, party, due.at)}};
    whenDone(m_sink.takeFetched(std::move(fetched)), this,
             [this, due, answers, party, kind = whatsApp->kind()](const Result<int> &taken) {
                 if (taken)
                     store(due, answers, party, kind);
                 else
                     onRefusal(due, taken.error());
             });
}

void LeadFormDesk::store(const leadforms::Due &due, const LeadAnswers &answers, const EventParty &party,
                         const ChannelKind &channel)
{
    if (party.keys.isEmpty())
        return onRefusal(due, {ErrorCode::NotFound, u"the form names neither phone nor e-mail"_s});
    settle(m_writer.run([filled = Filled{due, answers, party, channel, m_clock.now()}](Transaction &transaction) {
        return storeForm(transaction, filled);
    }));
}

void LeadFormDesk::onRefusal(const leadforms::Due &due, const Error &error)
{
    const bool isFinal = error.code == ErrorCode::NotFound || due.attempts + 1 >= kMostAttempts;
    const bool isTold = isFinal || error.code == ErrorCode::Refused;
    qCWarning(lcLeadForms) << "a lead form cannot be fetched:" << error.detail;
    const notices::Notice notice{.id = 0,
                                 .account = due.account,
                                 .kind = u"lead_form"_s,
                                 .event = graphCodeOf(error),
                                 .subject = {},
                                 .detail = error.detail,
                                 .trouble = true,
                                 .remoteId = graphCodeOf(error) + u":lead",
                                 .at = m_clock.now(),
                                 .seenAt = {}};
    settle(m_writer.run([due, notice, isFinal, isTold, why = error.detail,
                         at = againAt(due.attempts, error)](Transaction &transaction) -> Result<> {
        if (isTold) {
            if (const Result<bool> told = notices::add(transaction, notice); !told)
                return failed(told);
        }
        return isFinal ? leadforms::giveUp(transaction, due.leadId, why)
                       : leadforms::retryAt(transaction, due.leadId, at, why);
    }));
}

} // namespace migochat
