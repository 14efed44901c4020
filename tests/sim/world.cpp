#include "tests/sim/world.h"

#include <QRandomGenerator>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Matches>
Customer *findCustomer(const std::vector<std::unique_ptr<Customer>> &all, Matches matches)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &c) { return matches(*c); });
    return found == all.end() ? nullptr : found->get();
}

QByteArray base64Id(const QByteArray &raw)
{
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

World::World(Credentials account, const Clock &clock, quint64 seed)
    : m_account(std::move(account)), m_clock(clock), m_dice(seed), m_run(QRandomGenerator::system()->generate64())
{
}

Customer &World::customer(const QString &id)
{
    if (Customer *known = findCustomer(m_customers, [&](const Customer &c) { return c.id == id; }))
        return *known;
    auto made = std::make_unique<Customer>();
    made->id = id;
    made->name = id;
    m_customers.push_back(std::move(made));
    return *m_customers.back();
}

Customer *World::byPsid(const QString &psid)
{
    if (psid.isEmpty())
        return nullptr;
    return findCustomer(m_customers, [&](const Customer &c) { return c.psid == psid; });
}

Customer *World::byIgsid(const QString &igsid)
{
    if (igsid.isEmpty())
        return nullptr;
    return findCustomer(m_customers, [&](const Customer &c) { return c.igsid == igsid; });
}

Customer *World::byWhatsApp(const QString &address)
{
    const QString plain = address.startsWith(u'+') ? address.mid(1) : address;
    if (plain.isEmpty())
        return nullptr;
    return findCustomer(m_customers, [&](const Customer &c) { return c.waId == plain || c.bsuid == plain; });
}

void World::say(Said said)
{
    constexpr std::size_t kKept = 100'000;
    m_saidIds.insert(said.remoteId);
    m_said.push_back(std::move(said));
    if (m_said.size() <= kKept)
        return;
    m_saidIds.remove(m_said.front().remoteId);
    m_said.pop_front();
}

void World::unsay(const QString &remoteId)
{
    const auto gone =
        std::find_if(m_said.begin(), m_said.end(), [&](const Said &one) { return one.remoteId == remoteId; });
    if (gone != m_said.end())
        m_said.erase(gone);
}

QString World::nextId()
{
    const QString counter = QString::number(++m_counter).rightJustified(6, u'0');
    return QString::number(m_run % 1'000'000'000'000ULL) + counter;
}

QString World::nextMid()
{
    return u"m_"_s + QString::fromLatin1(base64Id("mid:" + nextId().toLatin1() + ":messenger"));
}

QString World::nextWamid(const QString &waId)
{
    return u"wamid."_s + QString::fromLatin1(base64Id("\x1d\x18" + waId.toLatin1() + "\x15\x02" + nextId().toLatin1()));
}

QString addressOf(const Customer &customer, Channel channel)
{
    if (channel == Channel::WhatsApp)
        return customer.waId.isEmpty() ? customer.bsuid : customer.waId;
    return channel == Channel::Instagram ? customer.igsid : customer.psid;
}

std::optional<Instant> &lastOn(Customer &customer, Channel channel)
{
    if (channel == Channel::WhatsApp)
        return customer.lastWhatsApp;
    return channel == Channel::Instagram ? customer.lastInstagram : customer.lastMessenger;
}

} // namespace migochat::sim
