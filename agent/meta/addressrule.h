#pragma once

#include <QHostAddress>
#include <QUrl>

namespace migochat {

/// Where files may be fetched from. Addresses come out of webhooks, so a forged or foolish one must not make us knock on
/// the shop's own network: https to public hosts only. A Graph base on this machine (a simulator) lifts that.
class AddressRule
{
public:
    explicit AddressRule(const QUrl &graphBase);

    /// False for other schemes, missing hosts, user names in the address, and literal private addresses.
    [[nodiscard]] bool allows(const QUrl &url) const;
    /// What a host's name resolved to.
    [[nodiscard]] bool allows(const QHostAddress &address) const;
    /// The access token goes to Meta's host for media and to nobody else.
    [[nodiscard]] bool mayCarryToken(const QUrl &url) const;
    /// False: literal addresses and the simulator's host need no look-up.
    [[nodiscard]] bool needsLookUp(const QUrl &url) const;

private:
    QUrl m_graphBase;
    bool m_isLocal = false;
};

/// Loopback, private, link-local, shared, multicast and reserved addresses of both versions.
[[nodiscard]] bool isPrivateAddress(const QHostAddress &address);

} // namespace migochat
