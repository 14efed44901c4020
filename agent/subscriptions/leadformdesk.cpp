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
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcLeadForms, "migochat.subscriptions.leadforms")

namespace {

/// A permission may be granted tomorrow; Meta keeps leads for 90 days.
constexpr std::chrono::hours kAfterRefusal{24};
constexpr int kMostAttempts = 90;
constexpr std::chrono::milliseconds kLongestPause = 1h;

std::chrono::milliseconds pauseAfter(const leadforms::Due &due, const Error &error)
{
    if (error.code == ErrorCode::Refused)
        return kAfterRefusal;
    if (error.code == ErrorCode::Unauthorized)
        return kLongestPause;
    const std::chrono::milliseconds doubled = 1min * (1 << std::min(due.attempts, 6));
    return std::max(error.retryAfter, std::min(doubled, kLongestPause));
}

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
        if (const auto added = contacts::addTouch(transaction, who->contact, talk->value_or(ConversationId()), touch); !added)
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

struct LeadFormDesk::Next {
    QList<leadforms::Due> due;
    std::optional<Instant> later;
};

LeadFormDesk::LeadFormDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channels(channels), m_sink(sink)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LeadFormDesk::wake);
}

void LeadFormDesk::wake()
{
    if (m_stopped)
        return;
    if (m_isBusy)
        m_again = true;
    else
        look();
}

void LeadFormDesk::stop()
{
    m_stopped = true;
    m_timer.stop();
}

Channel *LeadFormDesk::channelOf(const ChannelKind &kind) const
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(),
                                    [&](const std::unique_ptr<Channel> &channel) { return channel->kind() == kind; });
    return found == m_channels.end() ? nullptr : found->get();
}

void LeadFormDesk::look()
{
    m_isBusy = true;
    auto next = m_reader.run([now = m_clock.now()](const Database &database) -> Result<Next> {
        const auto due = leadforms::due(database, now, 1);
        if (!due)
            return failed(due);
        const auto later = leadforms::nextDue(database);
        if (!later)
            return failed(later);
        return Next{*due, *later};
    });
    whenDone(next, this, [this](const Result<Next> &found) {
        m_isBusy = false;
        if (!found || m_stopped)
            return;
        if (!found->due.isEmpty())
            return fetch(found->due.first());
        if (std::exchange(m_again, false))
            look();
        else if (found->later)
            m_timer.start(std::clamp<std::chrono::milliseconds>(*found->later - m_clock.now(), 1s, 24h));
    });
}

void LeadFormDesk::fetch(const leadforms::Due &due)
{
    Channel *channel = channelOf(due.channel);
    if (!channel)
        return;
    m_isBusy = true;
    whenDone(channel->fetchLeadForm(due.leadId), this,
             [this, due](const Result<QJsonObject> &lead) { onFetched(due, lead); });
}

void LeadFormDesk::onFetched(const leadforms::Due &due, const Result<QJsonObject> &lead)
{
    if (m_stopped)
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
                         at = m_clock.now() + pauseAfter(due, error)](Transaction &transaction) -> Result<> {
        if (isTold) {
            if (const Result<bool> told = notices::add(transaction, notice); !told)
                return failed(told);
        }
        return isFinal ? leadforms::giveUp(transaction, due.leadId, why)
                       : leadforms::retryAt(transaction, due.leadId, at, why);
    }));
}

void LeadFormDesk::settle(Async<> written)
{
    whenDone(written, this, [this](const Result<> &result) {
        m_isBusy = false;
        if (!result) { // full disk: the next wake or start tries again
            qCWarning(lcLeadForms) << "a lead form cannot be stored:" << result.error().detail;
            return;
        }
        look();
    });
}

} // namespace migochat
