// What the account is asked for beside messages: subscriptions, what was missed, mentions.
#include "agent/channels/instagram/instagramchannel.h"
#include "agent/channels/instagram/instagrammention.h"
#include "agent/channels/metahistory.h"
#include "agent/channels/metasubscription.h"
#include "agent/meta/graphanswer.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

FieldSubscription accountFields(const InstagramSelf &self)
{
    const QStringList talk{u"messages"_s, u"message_reactions"_s, u"messaging_postbacks"_s, u"messaging_seen"_s,
                           u"comments"_s};
    return {.node = self.accountId,
            .appId = {}, // of Instagram login, which is not the Facebook app's
            .fields = talk + QStringList{u"message_edit"_s, u"messaging_referral"_s, u"messaging_optins"_s,
                                         u"messaging_handover"_s, u"standby"_s, u"live_comments"_s, u"mentions"_s},
            .essential = talk,
            .wished = {u"story_insights"_s}};
}

using instagrammention::Wish;

struct Mention {
    MentionPlace place;
    RemoteAccountId account;
    Instant toldAt{};
};

void askForMention(GraphClient &graph, const Mention &mention, Wish wish, const Answer<InboundMessage> &answer)
{
    const auto asked = graph.get(mention.account.value(), instagrammention::question(mention.place, wish));
    whenDone(asked, &graph, [&graph, mention, wish, answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        if (body)
            return answer.give(instagrammention::message(*body, mention.place, mention.account, mention.toldAt));
        const bool isUnknownField = graphCodeOf(body.error()) == "100"_L1;
        if (wish == Wish::Named && isUnknownField)
            return askForMention(graph, mention, Wish::Documented, answer);
        answer.give(failed(body));
    });
}

} // namespace

Async<SubscriptionReport> InstagramChannel::checkSubscription()
{
    // Through a linked page it is the page's subscription, which the page's own channel looks after: its list of fields
    // replaces the earlier one, so two must not write it.
    if (!health().configured || !m_hasOwnLogin)
        return resolved<SubscriptionReport>(fail(ErrorCode::NotFound, u"not supported without Instagram login"_s));
    return checkFields(graph(), accountFields(m_self));
}

Async<> InstagramChannel::repairSubscription(const QString &)
{
    if (!health().configured || !m_hasOwnLogin)
        return resolved<void>(fail(ErrorCode::NotFound, u"not supported without Instagram login"_s));
    return subscribeFields(graph(), accountFields(m_self));
}

Async<HistoryPage> InstagramChannel::fetchHistory(Instant since, const QString &cursor)
{
    if (!health().configured)
        return resolved<HistoryPage>(notConfigured());
    // "me" is the account with its own login, and the page whose token it is without.
    const HistorySource source{
        .node = u"me"_s, .platform = u"instagram"_s, .self = {account(), m_self.accountId}, .pace = historyPace()};
    return readHistory(graph(), source, since, cursor);
}

Async<InboundMessage> InstagramChannel::fetchMention(const MentionPlace &place, Instant toldAt)
{
    if (!health().configured)
        return resolved<InboundMessage>(notConfigured());
    const Answer<InboundMessage> answer;
    askForMention(graph(), {place, account(), toldAt}, Wish::Named, answer);
    return answer.future();
}

} // namespace migochat
