#include "tests/sim/graphsetup.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString isoTime(Instant at)
{
    return toDateTime(at).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+0000";
}

QJsonObject member(const QString &id, const QString &name)
{
    return {{"id"_L1, id}, {"name"_L1, name}};
}

} // namespace

std::optional<SimResponse> GraphSetup::handle(const SimRequest &request, const QStringList &parts)
{
    const Credentials &account = m_context.world.account();
    const QString node = parts.value(0);
    const QString edge = parts.value(1);
    const bool isPage = node == account.pageId || node == "me"_L1;
    if (edge.isEmpty() && node == "debug_token"_L1)
        return tokenState(request);
    if (edge == "subscribed_apps"_L1 && isPage)
        return pageSubscription(request);
    if (edge == "subscribed_apps"_L1 && node == account.wabaId)
        return numberSubscription(request);
    if (edge == "conversations"_L1 && isPage)
        return conversations(request);
    if (!edge.isEmpty() || request.method != "GET")
        return std::nullopt;
    if (node == account.phoneNumberId)
        return number();
    if (isPage)
        return ok(member(account.pageId, u"Best Work Wear"_s));
    return profile(request, node);
}

SimResponse GraphSetup::profile(const SimRequest &request, const QString &psid) const
{
    const Customer *customer = m_context.world.byPsid(psid);
    if (!customer) {
        return refuse({400,
                       100,
                       33,
                       u"Unsupported get request. Object with ID '%1' does not exist, cannot be loaded due to missing "
                       u"permissions, or does not support this operation"_s.arg(psid),
                       {}});
    }
    // Nobody's profile is available before they have written.
    if (!customer->lastMessenger)
        return refuseMessenger(100, 2018218, u"No profile available for this user"_s);
    const QString first = customer->name.section(u' ', 0, 0);
    const QString last = customer->name.section(u' ', 1);
    QJsonObject all{
        {"first_name"_L1, first},
        {"last_name"_L1, last},
        {"profile_pic"_L1, QString(u"https://platform-lookaside.fbsbx.com/platform/profilepic/?psid=" + psid)},
        {"name"_L1, customer->name}};
    QJsonObject answer{{"id"_L1, psid}};
    const QStringList wanted = request.parameter(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &field : wanted) {
        if (all.contains(field))
            answer.insert(field, all.value(field));
    }
    return ok(answer);
}

SimResponse GraphSetup::pageSubscription(const SimRequest &request)
{
    const Credentials &account = m_context.world.account();
    if (request.method == "DELETE") {
        m_pageFields.clear();
        return ok({{"success"_L1, true}});
    }
    if (request.method == "GET") {
        const QJsonObject app{{"id"_L1, account.appId},
                              {"name"_L1, "Migochat (simulated)"_L1},
                              {"subscribed_fields"_L1, QJsonArray::fromStringList(m_pageFields)}};
        return ok({{"data"_L1, m_pageFields.isEmpty() ? QJsonArray{} : QJsonArray{app}}});
    }
    QString fields = request.parameter(u"subscribed_fields"_s);
    const QJsonValue inBody = parseObject(request.body).value_or(QJsonObject{}).value("subscribed_fields"_L1);
    if (fields.isEmpty() && inBody.isString())
        fields = inBody.toString();
    QStringList list = fields.split(u',', Qt::SkipEmptyParts);
    const QJsonArray given = inBody.toArray();
    for (const QJsonValue &field : given)
        list.append(field.toString());
    if (list.isEmpty())
        return refuseMessenger(100, 0, u"The parameter subscribed_fields is required."_s);
    m_pageFields = list; // the list replaces the earlier one
    return ok({{"success"_L1, true}});
}

SimResponse GraphSetup::numberSubscription(const SimRequest &request)
{
    if (request.method == "GET") {
        const QJsonObject app{{"id"_L1, m_context.world.account().appId}, {"name"_L1, "Migochat (simulated)"_L1}};
        const QJsonObject entry{{"whatsapp_business_api_data"_L1, app}};
        return ok({{"data"_L1, m_numberSubscribed ? QJsonArray{entry} : QJsonArray{}}});
    }
    m_numberSubscribed = request.method == "POST";
    return ok({{"success"_L1, true}});
}

SimResponse GraphSetup::tokenState(const SimRequest &request) const
{
    const Credentials &account = m_context.world.account();
    const QString token = request.parameter(u"input_token"_s);
    const bool known = token == account.pageToken || token == account.whatsAppToken;
    const QJsonArray scopes{u"pages_messaging"_s, u"pages_manage_metadata"_s, u"whatsapp_business_messaging"_s,
                            u"whatsapp_business_management"_s};
    return ok({{"data"_L1, QJsonObject{{"app_id"_L1, account.appId},
                                       {"type"_L1, token == account.pageToken ? u"PAGE"_s : u"SYSTEM_USER"_s},
                                       {"is_valid"_L1, known && !m_context.world.tokensExpired},
                                       {"expires_at"_L1, 0},
                                       {"scopes"_L1, scopes}}}});
}

SimResponse GraphSetup::number() const
{
    const Credentials &account = m_context.world.account();
    return ok({{"id"_L1, account.phoneNumberId},
               {"verified_name"_L1, "Best Work Wear"_L1},
               {"display_phone_number"_L1, QString(u"+" + account.displayPhone)},
               {"quality_rating"_L1, "GREEN"_L1},
               {"name_status"_L1, "APPROVED"_L1},
               {"code_verification_status"_L1, "VERIFIED"_L1},
               {"status"_L1, "CONNECTED"_L1},
               {"throughput"_L1, QJsonObject{{"level"_L1, "STANDARD"_L1}}},
               {"whatsapp_business_manager_messaging_limit"_L1, "TIER_2K"_L1}});
}

SimResponse GraphSetup::conversations(const SimRequest &request) const
{
    const World &world = m_context.world;
    const QString wanted = request.parameter(u"user_id"_s);
    QJsonArray data;
    for (const auto &customer : world.customers()) {
        if (!customer->lastMessenger || (!wanted.isEmpty() && wanted != customer->psid))
            continue;
        QJsonArray messages;
        const auto &sent = world.sent();
        for (auto it = sent.rbegin(); it != sent.rend() && messages.size() < 20; ++it) {
            if (it->channel != Channel::Messenger || it->customer != customer->id)
                continue;
            messages.append(
                QJsonObject{{"id"_L1, it->remoteId},
                            {"created_time"_L1, isoTime(it->at)},
                            {"from"_L1, member(world.account().pageId, u"Best Work Wear"_s)},
                            {"to"_L1, QJsonObject{{"data"_L1, QJsonArray{member(customer->psid, customer->name)}}}},
                            {"message"_L1, it->text}});
        }
        const QJsonArray people{member(customer->psid, customer->name),
                                member(world.account().pageId, u"Best Work Wear"_s)};
        data.append(QJsonObject{{"id"_L1, QString(u"t_" + customer->psid)},
                                {"updated_time"_L1, isoTime(*customer->lastMessenger)},
                                {"participants"_L1, QJsonObject{{"data"_L1, people}}},
                                {"messages"_L1, QJsonObject{{"data"_L1, messages}}}});
    }
    return ok({{"data"_L1, data}, {"paging"_L1, QJsonObject{}}});
}

} // namespace migochat::sim
