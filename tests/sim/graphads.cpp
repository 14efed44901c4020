#include "tests/sim/graphads.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/graphpaging.h"
#include "tests/sim/jsontext.h"

#include <QStringView>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject ad(const QString &id, const QString &name, const QString &campaign)
{
    return {
        {"id"_L1, id},
        {"name"_L1, name},
        {"status"_L1, "ACTIVE"_L1},
        {"effective_status"_L1, "ACTIVE"_L1},
        {"campaign"_L1,
         QJsonObject{{"id"_L1, QString(u"c" + id)}, {"name"_L1, campaign}, {"objective"_L1, "OUTCOME_ENGAGEMENT"_L1}}},
        {"adset"_L1, QJsonObject{{"id"_L1, QString(u"s" + id)}, {"name"_L1, QString(campaign + u" 25-45")}}},
        {"creative"_L1, QJsonObject{{"id"_L1, QString(u"k" + id)}}}};
}

QJsonArray fieldData(const QJsonObject &fields)
{
    QJsonArray data;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        data.append(QJsonObject{{"name"_L1, it.key()}, {"values"_L1, QJsonArray{it.value()}}});
    return data;
}

} // namespace

GraphAds::GraphAds(Context context) : m_context(context)
{
    m_ads.insert(u"AD-701"_s, ad(u"AD-701"_s, u"سيفتي شوز مقدمة صلب"_s, u"Safety shoes winter"_s));
    m_ads.insert(u"AD-702"_s, ad(u"AD-702"_s, u"يونيفورم شركات بلوجو"_s, u"Company uniforms"_s));
}

std::optional<SimResponse> GraphAds::handle(const SimRequest &request, const QStringList &parts)
{
    if (request.method != "GET")
        return std::nullopt;
    const QString node = parts.value(0);
    if (parts.value(1) == "leads"_L1 && node == m_context.world.account().formId)
        return leads(request);
    if (parts.size() != 1)
        return std::nullopt;
    if (const auto lead = m_leads.constFind(node); lead != m_leads.cend()) {
        const Instant made = fromMsecs(lead->value("made"_L1).toInteger());
        if (m_context.world.now() - made > 90 * 24h)
            return refuseNode(request, node); // leads live for 90 days
        QJsonObject shown = *lead;
        shown.remove("made"_L1);
        return ok(shown);
    }
    const auto known = m_ads.constFind(node);
    if (known == m_ads.cend())
        return std::nullopt;
    return known->value("unreadable"_L1).toBool() ? refuseNode(request, node) : ok(*known);
}

QString GraphAds::addLead(const QJsonObject &verb, const Customer &customer)
{
    const QString id = m_context.world.nextId();
    const Instant now = m_context.world.now();
    QJsonObject fields = verb.value("fields"_L1).toObject();
    if (fields.isEmpty()) {
        fields = {{"full_name"_L1, customer.name},
                  {"phone_number"_L1, QString(u"+" + (customer.waId.isEmpty() ? u"201000000099"_s : customer.waId))},
                  {"what_do_you_need"_L1, verb.value("text"_L1).toString(u"يونيفورم"_s)}};
    }
    const QString adId = verb.value("ad"_L1).toString();
    QJsonObject lead{{"id"_L1, id},
                     {"created_time"_L1, toDateTime(now).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss+0000"_s)},
                     {"form_id"_L1, m_context.world.account().formId},
                     {"is_organic"_L1, adId.isEmpty()},
                     {"platform"_L1, "fb"_L1},
                     {"field_data"_L1, fieldData(fields)},
                     {"made"_L1, toMsecs(now)}};
    if (!adId.isEmpty()) {
        lead.insert("ad_id"_L1, adId);
        lead.insert("ad_name"_L1, m_ads.value(adId).value("name"_L1));
        lead.insert("campaign_name"_L1, m_ads.value(adId).value("campaign"_L1).toObject().value("name"_L1));
    }
    m_leads.insert(id, lead);
    return id;
}

void GraphAds::setAd(const QJsonObject &verb)
{
    const QString id = verb.value("ad"_L1).toString();
    QJsonObject made = ad(id, verb.value("name"_L1).toString(id), verb.value("campaign"_L1).toString(u"Campaign"_s));
    if (verb.value("unreadable"_L1).toBool())
        made.insert("unreadable"_L1, true);
    m_ads.insert(id, made);
}

SimResponse GraphAds::leads(const SimRequest &request) const
{
    const std::optional<PageSlice> slice = pageSlice(request, 25, 100);
    if (!slice)
        return refuseMessenger(100, 0, u"Invalid cursors values"_s);
    QList<QJsonObject> all = m_leads.values();
    std::sort(all.begin(), all.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value("made"_L1).toInteger() > b.value("made"_L1).toInteger();
    });
    QJsonArray data;
    const QList<QJsonObject> shown = all.mid(slice->from, slice->size);
    for (QJsonObject lead : shown) {
        lead.remove("made"_L1);
        data.append(lead);
    }
    return ok({{"data"_L1, data}, {"paging"_L1, paging(m_context.world, request, *slice, all.size())}});
}

} // namespace migochat::sim
