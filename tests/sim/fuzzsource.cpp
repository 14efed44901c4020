#include "tests/sim/fuzz.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/kindfill.h"
#include "tests/sim/mutation.h"
#include "tests/sim/webhookbatch.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCustomers = 40;
constexpr qsizetype kLargest = 3'000'000; ///< Meta sends no larger body
constexpr std::size_t kRemembered = 200;  ///< bodies that may come again, late and out of order

} // namespace

FuzzSource::FuzzSource(quint64 seed, const QString &prefix)
    : m_world({}, m_clock, seed), m_graph({m_world, m_faults, m_journal, m_road}, m_pace),
      m_kinds(kindsNamed(QString(prefix + u'*')))
{
    for (int i = 0; i < kCustomers; ++i) {
        Customer &customer = m_world.customer(u"F%1"_s.arg(i));
        customer.name = u"زبون %1"_s.arg(i);
        customer.psid = u"71000000000%1"_s.arg(i, 4, 10, QChar(u'0'));
        customer.igsid = u"17841000000%1"_s.arg(i, 4, 10, QChar(u'0'));
        customer.igUsername = u"fuzz.%1"_s.arg(i);
        customer.waId = i % 5 == 0 ? QString() : u"2015550%1"_s.arg(i, 5, 10, QChar(u'0'));
        customer.bsuid = u"EG.40000000%1"_s.arg(i, 5, 10, QChar(u'0'));
    }
}

QJsonObject FuzzSource::whole(const Kind &kind)
{
    const QString who = u"F%1"_s.arg(m_world.dice().between(0, kCustomers - 1));
    KindFill fill{m_world, m_graph.media(), m_world.customer(who), m_world.now(), u"بكام الفيست؟ /x"_s, {}, nullptr};
    fill.known.insert(u"lastSent"_s, u"wamid.LASTSENT"_s);
    fill.known.insert(u"last"_s, u"m_LAST"_s);
    (void)filled(u"$wamid"_s, fill);
    return kindBody(kind, fill, filled(kind.event, fill).toObject());
}

FuzzSource::Body FuzzSource::made()
{
    Dice &dice = m_world.dice();
    const Kind &first = m_kinds.at(dice.between(0, m_kinds.size() - 1));
    QList<QJsonObject> bodies{whole(first)};
    const qint64 more = dice.chance(8) ? dice.between(1, dice.chance(5) ? 999 : 30) : 0;
    for (qint64 i = 0; i < more; ++i) {
        const Kind &kind = m_kinds.at(dice.between(0, m_kinds.size() - 1));
        if (kind.channel == first.channel)
            bodies.append(whole(kind));
    }
    QJsonObject body = bodies.size() == 1 ? bodies.first() : combinedBodies(bodies, 1000).first();
    for (qint64 changes = dice.chance(60) ? dice.between(1, 3) : 0; changes > 0; --changes)
        body = withChangedPart(body, dice);
    QByteArray bytes = metaJson(body);
    for (qint64 spots = dice.chance(25) ? dice.between(1, 3) : 0; spots > 0; --spots)
        bytes = withSpoiledBytes(bytes, dice);
    return {first.channel, bytes.left(kLargest)};
}

FuzzSource::Body FuzzSource::next()
{
    Dice &dice = m_world.dice();
    if (!m_earlier.empty() && dice.chance(10))
        return m_earlier.at(static_cast<std::size_t>(dice.between(0, static_cast<qint64>(m_earlier.size()) - 1)));
    Body body = made();
    m_earlier.push_back(body);
    if (m_earlier.size() > kRemembered)
        m_earlier.pop_front();
    return body;
}

} // namespace migochat::sim
