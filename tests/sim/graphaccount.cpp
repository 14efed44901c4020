#include "tests/sim/graphaccount.h"

#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray scopes(bool page)
{
    if (page) {
        return {u"pages_messaging"_s,
                u"pages_manage_metadata"_s,
                u"pages_read_engagement"_s,
                u"pages_show_list"_s,
                u"pages_read_user_content"_s,
                u"pages_manage_engagement"_s,
                u"instagram_basic"_s,
                u"instagram_manage_messages"_s,
                u"instagram_manage_comments"_s,
                u"leads_retrieval"_s,
                u"ads_read"_s};
    }
    return {u"whatsapp_business_messaging"_s, u"whatsapp_business_management"_s};
}

} // namespace

std::optional<SimResponse> GraphAccount::handle(const SimRequest &request, const QStringList &parts)
{
    const Credentials &account = m_context.world.account();
    const QString node = parts.value(0);
    const QString edge = parts.value(1);
    const bool isPage = node == account.pageId || node == "me"_L1;
    if (edge.isEmpty() && node == "debug_token"_L1)
        return tokenState(request);
    if (isPage && !edge.isEmpty())
        return pageEdge(request, edge);
    if (node == account.phoneNumberId && !edge.isEmpty())
        return numberEdge(request, edge);
    if (!edge.isEmpty() || request.method != "GET")
        return std::nullopt;
    if (node == account.phoneNumberId)
        return number();
    if (node == account.igUserId)
        return ok({{"id"_L1, account.igUserId}, {"username"_L1, account.igUsername}, {"name"_L1, "Best Work Wear"_L1}});
    if (node == account.wabaId)
        return ok({{"id"_L1, account.wabaId}, {"name"_L1, "Best Work Wear"_L1}, {"currency"_L1, "EGP"_L1}});
    return isPage ? std::optional(page(request)) : std::nullopt;
}

SimResponse GraphAccount::page(const SimRequest &request) const
{
    const Credentials &account = m_context.world.account();
    QJsonObject object{{"id"_L1, account.pageId}, {"name"_L1, "Best Work Wear"_L1}};
    if (request.parameter(u"fields"_s).contains("instagram_business_account"_L1))
        object.insert("instagram_business_account"_L1, QJsonObject{{"id"_L1, account.igUserId}});
    return ok(object);
}

SimResponse GraphAccount::tokenState(const SimRequest &request) const
{
    const World &world = m_context.world;
    const Credentials &account = world.account();
    const QString token = request.parameter(u"input_token"_s);
    const bool page = token == account.pageToken;
    const bool known = page || token == account.whatsAppToken || token == account.igToken;
    const bool valid = known && !world.tokensExpired && !world.deadTokens.contains(token);
    QJsonObject data{{"app_id"_L1, account.appId},
                     {"application"_L1, "Migochat (simulated)"_L1},
                     {"type"_L1, page ? u"PAGE"_s : u"SYSTEM_USER"_s},
                     {"is_valid"_L1, valid},
                     {"expires_at"_L1, 0},
                     {"data_access_expires_at"_L1, 0},
                     {"scopes"_L1, known ? scopes(page) : QJsonArray{}}};
    if (page)
        data.insert("profile_id"_L1, account.pageId);
    if (!valid) {
        const QString why =
            known ? u"Error validating access token: Session has expired."_s : u"Invalid OAuth access token."_s;
        data.insert("error"_L1, QJsonObject{{"code"_L1, 190}, {"subcode"_L1, known ? 463 : 0}, {"message"_L1, why}});
    }
    return ok({{"data"_L1, data}});
}

SimResponse GraphAccount::number() const
{
    const Credentials &account = m_context.world.account();
    QJsonObject all{{"id"_L1, account.phoneNumberId},
                    {"verified_name"_L1, "Best Work Wear"_L1},
                    {"display_phone_number"_L1, QString(u"+" + account.displayPhone)},
                    {"quality_rating"_L1, "GREEN"_L1},
                    {"name_status"_L1, "APPROVED"_L1},
                    {"code_verification_status"_L1, "VERIFIED"_L1},
                    {"platform_type"_L1, "CLOUD_API"_L1},
                    {"status"_L1, "CONNECTED"_L1},
                    {"throughput"_L1, QJsonObject{{"level"_L1, "STANDARD"_L1}}},
                    {"whatsapp_business_manager_messaging_limit"_L1, "TIER_2K"_L1}};
    QJsonObject hooks;
    const QUrl override = m_context.courier.callback(u"number"_s);
    if (!override.isEmpty())
        hooks.insert("phone_number"_L1, override.toString());
    hooks.insert("application"_L1, m_context.courier.callback(u"whatsapp_business_account"_s).toString());
    all.insert("webhook_configuration"_L1, hooks);
    for (auto it = m_number.begin(); it != m_number.end(); ++it)
        all.insert(it.key(), it.value());
    return ok(all);
}

void GraphAccount::setNumber(const QJsonObject &verb)
{
    for (auto it = verb.begin(); it != verb.end(); ++it) {
        if (it.key() != "do"_L1 && it.key() != "t"_L1 && it.key() != "note"_L1)
            m_number.insert(it.key() == "quality"_L1 ? u"quality_rating"_s : it.key(), it.value());
    }
}

std::optional<SimResponse> GraphAccount::pageEdge(const SimRequest &request, const QString &edge)
{
    if (edge == "accounts"_L1 && request.method == "GET") {
        const Credentials &account = m_context.world.account();
        const QJsonObject page{{"id"_L1, account.pageId},
                               {"name"_L1, "Best Work Wear"_L1},
                               {"access_token"_L1, account.pageToken},
                               {"tasks"_L1, QJsonArray{u"MESSAGING"_s, u"MODERATE"_s, u"ADVERTISE"_s}}};
        return ok({{"data"_L1, QJsonArray{page}}});
    }
    if (edge.endsWith("_thread_control"_L1) && request.method == "POST")
        return threadControl(request, edge);
    if (edge == "messenger_profile"_L1)
        return profile(request);
    if (edge != "personas"_L1 || request.method != "POST")
        return std::nullopt;
    const QString name = graphBody(request).value("name"_L1).toString();
    if (name.isEmpty() || name.size() > 50)
        return refuseMessenger(100, 0, u"Persona name must have 1 to 50 characters"_s);
    return ok({{"id"_L1, m_context.world.nextId()}});
}

std::optional<SimResponse> GraphAccount::numberEdge(const SimRequest &request, const QString &edge)
{
    if (request.method != "POST")
        return std::nullopt;
    if (edge == "smb_app_data"_L1)
        return syncData(request);
    const QString pin = idText(graphBody(request).value("pin"_L1));
    if (edge == "register"_L1 && pin.size() != 6)
        return refuseWhatsApp(100, u"Param pin must be 6 characters long."_s);
    const bool simple =
        edge == "register"_L1 || edge == "deregister"_L1 || edge == "request_code"_L1 || edge == "verify_code"_L1;
    return simple ? std::optional(ok({{"success"_L1, true}})) : std::nullopt;
}

SimResponse GraphAccount::syncData(const SimRequest &request)
{
    const QString type = graphBody(request).value("sync_type"_L1).toString();
    if (type != "history"_L1 && type != "smb_app_state_sync"_L1)
        return refuseWhatsApp(100, u"Param sync_type must be history or smb_app_state_sync"_s);
    if (m_synced.contains(type))
        return refuseWhatsApp(2593107); // once each
    m_synced.append(type);
    m_context.journal.add(u"syncAsked"_s, {{"type"_L1, type}});
    return ok({{"messaging_product"_L1, "whatsapp"_L1}, {"request_id"_L1, m_context.world.nextId()}});
}

SimResponse GraphAccount::threadControl(const SimRequest &request, const QString &edge)
{
    const QJsonObject body = graphBody(request);
    const QString psid = idText(body.value("recipient"_L1).toObject().value("id"_L1));
    if (!m_context.world.byPsid(psid) && !m_context.world.byIgsid(psid))
        return refuseMessenger(100, 2018001, u"No matching user found"_s);
    if (edge == "pass_thread_control"_L1 && idText(body.value("target_app_id"_L1)).isEmpty())
        return refuseMessenger(100, 0, u"The parameter target_app_id is required."_s);
    m_context.journal.add(u"threadControl"_s, {{"edge"_L1, edge}, {"body"_L1, body}});
    return ok({{"success"_L1, true}});
}

SimResponse GraphAccount::profile(const SimRequest &request)
{
    if (request.method == "GET")
        return ok({{"data"_L1, m_profile.isEmpty() ? QJsonArray{} : QJsonArray{m_profile}}});
    const QJsonObject body = graphBody(request);
    if (request.method == "DELETE") {
        const QJsonArray fields = body.value("fields"_L1).toArray();
        for (const QJsonValue &field : fields)
            m_profile.remove(field.toString());
        return ok({{"result"_L1, "success"_L1}});
    }
    if (body.value("ice_breakers"_L1).toArray().size() > 4)
        return refuseMessenger(105, 0, u"Too many elements: at most 4 ice breakers"_s);
    for (const QLatin1StringView name : {"greeting"_L1, "get_started"_L1, "ice_breakers"_L1, "persistent_menu"_L1}) {
        if (body.contains(name))
            m_profile.insert(name, body.value(name));
    }
    return ok({{"result"_L1, "success"_L1}});
}

} // namespace migochat::sim
