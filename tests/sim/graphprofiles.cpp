#include "tests/sim/graphprofiles.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/graphmedia.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/sampledata.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

std::optional<SimResponse> GraphProfiles::handle(const SimRequest &request, const QStringList &parts)
{
    if (request.method != "GET" || parts.size() != 1)
        return std::nullopt;
    const QString id = parts.first();
    Customer *onMessenger = m_context.world.byPsid(id);
    Customer *customer = onMessenger ? onMessenger : m_context.world.byIgsid(id);
    if (!customer)
        return std::nullopt;
    if (customer->profile == "denied"_L1)
        return refuseNode(request, id);
    if (customer->profile == "empty"_L1)
        return ok({}); // the feature is not approved
    // Nobody's profile is available before they have written.
    const bool wrote = onMessenger ? customer->lastMessenger.has_value() : customer->lastInstagram.has_value();
    if (customer->profile == "none"_L1 || !wrote)
        return refuseMessenger(100, 2018218, u"No profile available for this user"_s);
    const QJsonObject all = onMessenger ? messenger(*customer) : instagram(*customer);
    QJsonObject answer{{"id"_L1, id}};
    const QString fields = request.parameter(u"fields"_s);
    const QStringList wanted =
        fields.isEmpty() ? QStringList{u"first_name"_s, u"last_name"_s, u"profile_pic"_s} : fields.split(u',');
    for (const QString &field : wanted) {
        if (all.contains(field))
            answer.insert(field, all.value(field));
    }
    return ok(answer);
}

QJsonObject GraphProfiles::messenger(const Customer &customer)
{
    return {{"first_name"_L1, customer.name.section(u' ', 0, 0)},
            {"last_name"_L1, customer.name.section(u' ', 1)},
            {"name"_L1, customer.name},
            {"profile_pic"_L1, picture(customer)}};
}

QJsonObject GraphProfiles::instagram(const Customer &customer)
{
    return {{"name"_L1, customer.name},    {"username"_L1, customer.igUsername}, {"profile_pic"_L1, picture(customer)},
            {"follower_count"_L1, 120},    {"is_user_follow_business"_L1, true}, {"is_business_follow_user"_L1, false},
            {"is_verified_user"_L1, false}};
}

QString GraphProfiles::picture(const Customer &customer)
{
    QString &id = m_pictures[customer.id];
    if (id.isEmpty()) {
        const SampleFile file = sampleFile(u"image"_s, m_context.world.dice());
        id = m_media.keep(file.bytes, file.mimeType);
    }
    return m_media.publicAddress(id);
}

} // namespace migochat::sim
