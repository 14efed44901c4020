#include "agent/subscriptions/wishes.h"

#include "agent/meta/pagefields.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// Kinds that not every app may have, or that an older version of the webhooks does not know.
const QStringList &rareBusinessFields()
{
    static const QStringList fields{u"user_id_update"_s,
                                    u"message_template_components_update"_s,
                                    u"security"_s,
                                    u"calls"_s,
                                    u"flows"_s,
                                    u"history"_s,
                                    u"smb_app_state_sync"_s,
                                    u"smb_message_echoes"_s,
                                    u"automatic_events"_s,
                                    u"account_settings_update"_s};
    return fields;
}

const QStringList &businessFields()
{
    static const QStringList fields{u"messages"_s,
                                    u"account_alerts"_s,
                                    u"account_review_update"_s,
                                    u"account_update"_s,
                                    u"business_capability_update"_s,
                                    u"message_template_quality_update"_s,
                                    u"message_template_status_update"_s,
                                    u"phone_number_name_update"_s,
                                    u"phone_number_quality_update"_s,
                                    u"template_category_update"_s,
                                    u"user_preferences"_s};
    return fields;
}

const QStringList &instagramFields()
{
    static const QStringList fields{u"messages"_s,
                                    u"message_reactions"_s,
                                    u"message_edit"_s,
                                    u"messaging_postbacks"_s,
                                    u"messaging_referral"_s,
                                    u"messaging_seen"_s,
                                    u"messaging_optins"_s,
                                    u"messaging_handover"_s,
                                    u"standby"_s,
                                    u"comments"_s,
                                    u"mentions"_s};
    return fields;
}

AppWish wish(const AgentConfig &config, const ChannelKind &channel, const QString &object, const QStringList &fields,
             const QByteArray &verifyToken)
{
    QStringList rare{u"live_comments"_s, u"story_insights"_s};
    if (channel == messengerChannel())
        rare = pagefields::rare();
    else if (channel == whatsAppChannel())
        rare = rareBusinessFields();
    return {channel, {object, callbackUrl(config, channel), true, fields}, verifyToken, rare};
}

} // namespace

QString callbackUrl(const AgentConfig &config, const ChannelKind &channel)
{
    if (config.listen.publicUrl.isEmpty())
        return {};
    QString base = config.listen.publicUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + u"/webhook/" + channel.text();
}

QList<AppWish> appWishes(const AgentConfig &config)
{
    QList<AppWish> wishes;
    if (config.listen.publicUrl.isEmpty())
        return wishes;
    const MessengerConfig &page = config.messenger;
    if (!page.pageId.isEmpty() && !page.accessToken.isEmpty() && !page.verifyToken.isEmpty())
        wishes.append(wish(config, messengerChannel(), u"page"_s, pagefields::all(), page.verifyToken));
    const WhatsAppConfig &number = config.whatsApp;
    if (!number.appId.isEmpty() && !number.accessToken.isEmpty() && !number.verifyToken.isEmpty())
        wishes.append(
            wish(config, whatsAppChannel(), u"whatsapp_business_account"_s, businessFields(), number.verifyToken));
    const InstagramConfig &account = config.instagram;
    if (!account.accountId.isEmpty() && !account.accessToken.isEmpty() && !account.verifyToken.isEmpty())
        wishes.append(wish(config, instagramChannel(), u"instagram"_s, instagramFields(), account.verifyToken));
    return wishes;
}

std::optional<Reachability::Door> publicDoor(const AgentConfig &config)
{
    if (config.listen.publicUrl.isEmpty())
        return std::nullopt;
    if (!config.messenger.verifyToken.isEmpty())
        return Reachability::Door{QUrl(callbackUrl(config, messengerChannel())), config.messenger.verifyToken};
    if (!config.whatsApp.verifyToken.isEmpty())
        return Reachability::Door{QUrl(callbackUrl(config, whatsAppChannel())), config.whatsApp.verifyToken};
    return std::nullopt;
}

QList<TokenWish> tokenWishes(const AgentConfig &config)
{
    QList<TokenWish> wishes;
    if (!config.messenger.accessToken.isEmpty())
        wishes.append({messengerChannel(),
                       config.messenger.accessToken,
                       {u"pages_messaging"_s, u"pages_manage_metadata"_s, u"pages_read_engagement"_s}});
    if (!config.whatsApp.accessToken.isEmpty() && !config.whatsApp.appId.isEmpty())
        wishes.append({whatsAppChannel(), config.whatsApp.accessToken, {u"whatsapp_business_messaging"_s}});
    return wishes;
}

} // namespace migochat
