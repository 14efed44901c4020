#include "agent/meta/addressrule.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kMediaHost = "lookaside.fbsbx.com"_L1;

struct Net {
    QLatin1StringView address;
    int prefix;
};

// IANA's registries of special-purpose addresses.
constexpr std::array kNets{
    Net{"0.0.0.0"_L1, 8},      Net{"10.0.0.0"_L1, 8},    Net{"100.64.0.0"_L1, 10}, Net{"127.0.0.0"_L1, 8},
    Net{"169.254.0.0"_L1, 16}, Net{"172.16.0.0"_L1, 12}, Net{"192.0.0.0"_L1, 24},  Net{"192.168.0.0"_L1, 16},
    Net{"198.18.0.0"_L1, 15},  Net{"224.0.0.0"_L1, 3},   Net{"::"_L1, 127},        Net{"fc00::"_L1, 7},
    Net{"fe80::"_L1, 10},      Net{"fec0::"_L1, 10},     Net{"ff00::"_L1, 8},      Net{"64:ff9b:1::"_L1, 48},
};

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace

bool isPrivateAddress(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 inner = address.toIPv4Address(&isMapped); // also of ::ffff:127.0.0.1
    const QHostAddress plain = isMapped ? QHostAddress(inner) : address;
    return plain.isNull() || std::ranges::any_of(kNets, [&plain](const Net &net) {
               const QHostAddress subnet{QString(net.address)};
               return subnet.protocol() == plain.protocol() && plain.isInSubnet(subnet, net.prefix);
           });
}

AddressRule::AddressRule(const QUrl &graphBase) : m_graphBase(graphBase)
{
    const QHostAddress literal(graphBase.host());
    m_isLocal = graphBase.host() == "localhost"_L1 || (!literal.isNull() && isPrivateAddress(literal));
}

bool AddressRule::allows(const QUrl &url) const
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (m_isLocal)
        return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    const QHostAddress literal(url.host());
    return url.scheme() == "https"_L1 && url.host() != "localhost"_L1 &&
           (literal.isNull() || !isPrivateAddress(literal));
}

bool AddressRule::allows(const QHostAddress &address) const
{
    return m_isLocal || !isPrivateAddress(address);
}

bool AddressRule::mayCarryToken(const QUrl &url) const
{
    if (m_isLocal)
        return isSameOrigin(url, m_graphBase);
    return url.scheme() == "https"_L1 && url.host() == kMediaHost && url.port(443) == 443;
}

bool AddressRule::needsLookUp(const QUrl &url) const
{
    return !m_isLocal && QHostAddress(url.host()).isNull();
}

} // namespace migochat
