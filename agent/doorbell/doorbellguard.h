#pragma once

#include <QByteArray>

namespace migochat {

/// Who may connect: a program of the same user that read the token from agent.json, talking to this very port by a
/// loopback name. Browsers cannot leave out `Origin`, so nothing that carries one gets in; a page that points its own
/// name at 127.0.0.1 fails at `Host`.
class DoorbellGuard
{
public:
    enum class Verdict {
        Welcome,
        ForeignPage, ///< has an Origin, or does not name this port on this machine
        NoToken,
    };

    DoorbellGuard() = default; ///< admits nobody
    DoorbellGuard(QByteArray token, quint16 port) : m_token(std::move(token)), m_port(port) {}

    /// `header` is the request line and the header lines of a handshake, as received.
    [[nodiscard]] Verdict judge(const QByteArray &header) const;

private:
    [[nodiscard]] bool knowsToken(const QByteArray &authorization) const;
    [[nodiscard]] bool isOurName(const QByteArray &host) const;

    QByteArray m_token;
    quint16 m_port = 0;
};

/// Takes equally long whatever differs.
[[nodiscard]] bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

} // namespace migochat
