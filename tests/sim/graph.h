#pragma once

#include "tests/sim/commentbook.h"
#include "tests/sim/graphaccount.h"
#include "tests/sim/graphads.h"
#include "tests/sim/graphcomments.h"
#include "tests/sim/graphconversations.h"
#include "tests/sim/graphinstagram.h"
#include "tests/sim/graphmedia.h"
#include "tests/sim/graphmentions.h"
#include "tests/sim/graphmessenger.h"
#include "tests/sim/graphprofiles.h"
#include "tests/sim/graphsubscriptions.h"
#include "tests/sim/graphwhatsapp.h"
#include "tests/sim/templatebook.h"
#include "tests/sim/usagemeter.h"

namespace migochat::sim {

/// graph.facebook.com: version prefix, tokens, proofs, usage headers, then the service that owns the path.
class Graph
{
public:
    Graph(Context context, const Pace &pace);

    [[nodiscard]] SimResponse handle(const SimRequest &request);

    [[nodiscard]] GraphMessenger &messenger() { return m_messenger; }
    [[nodiscard]] GraphWhatsApp &whatsApp() { return m_whatsApp; }
    [[nodiscard]] GraphMedia &media() { return m_media; }
    [[nodiscard]] GraphSubscriptions &subscriptions() { return m_subscriptions; }
    [[nodiscard]] const GraphSubscriptions &subscriptions() const { return m_subscriptions; }
    [[nodiscard]] GraphAccount &account() { return m_account; }
    [[nodiscard]] GraphAds &ads() { return m_ads; }
    [[nodiscard]] TemplateBook &templates() { return m_templates; }
    [[nodiscard]] UsageMeter &usage() { return m_usage; }
    [[nodiscard]] GraphMentions &mentions() { return m_mentions; }
    [[nodiscard]] CommentBook &comments() { return m_comments; }

private:
    struct Target {
        Channel channel = Channel::Messenger;
        QString route; ///< see routeName()
    };

    [[nodiscard]] SimResponse answer(const SimRequest &request);
    [[nodiscard]] SimResponse route(const SimRequest &request, const QStringList &parts);
    [[nodiscard]] SimResponse serve(const SimRequest &request, const QStringList &parts, const Target &target);
    [[nodiscard]] std::optional<SimResponse> upload(const SimRequest &request, const Target &target);
    [[nodiscard]] SimResponse send(const SimRequest &request, Channel channel);
    [[nodiscard]] QJsonObject bodyToSend(const SimRequest &request, std::optional<SimResponse> &wrong);
    [[nodiscard]] Channel channelToSend(const QJsonObject &body, Channel channel) const;
    [[nodiscard]] QString customerOf(const QJsonObject &body, Channel channel);
    [[nodiscard]] SimResponse deliver(const QJsonObject &body, Channel channel);
    [[nodiscard]] Target targetOf(const SimRequest &request, const QStringList &parts) const;
    [[nodiscard]] QStringList tokensFor(const Target &target) const;
    [[nodiscard]] std::optional<SimResponse> accessError(const SimRequest &request, const Target &target) const;
    [[nodiscard]] std::optional<SimResponse> proofError(const SimRequest &request, const QString &token) const;

    Context m_context;
    CommentBook m_comments;
    PageShelf m_shelf{m_comments, {}};
    TemplateBook m_templates;
    GraphMedia m_media;
    GraphMessenger m_messenger;
    GraphInstagram m_instagram;
    GraphWhatsApp m_whatsApp;
    GraphComments m_commentCalls;
    GraphConversations m_conversations;
    GraphProfiles m_profiles;
    GraphSubscriptions m_subscriptions;
    GraphAccount m_account;
    GraphAds m_ads;
    GraphMentions m_mentions;
    UsageMeter m_usage;
};

/// The short name of a call, for faults and the log: messages, media.upload, media.describe, media.download, cdn,
/// attachment.upload, subscribed_apps, subscriptions, conversations, templates, comments, debug_token; else "node"
/// for a call on an object alone, or the edge's own name.
[[nodiscard]] QString routeName(const SimRequest &request, const QStringList &parts);

/// The type of use in X-Business-Use-Case-Usage.
[[nodiscard]] QString usageType(Channel channel, const QString &route);

} // namespace migochat::sim
