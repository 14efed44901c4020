#include "agent/doorbell/doorbellguard.h"

#include <QCryptographicHash>
#include <QList>

namespace migochat {

bool equalInConstantTime(const QByteArray &one, const QByteArray &other)
{
    // Hashes have one length, so neither the length nor the first difference shows in the time.
    const QByteArray a = QCryptographicHash::hash(one, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(other, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a.at(i)) ^ static_cast<unsigned>(static_cast<unsigned char>(b.at(i)));
    return difference == 0;
}

DoorbellGuard::Verdict DoorbellGuard::judge(const QByteArray &header) const
{
    QList<QByteArray> hosts;
    QList<QByteArray> authorizations;
    for (const QByteArray &line : header.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(qMax(colon, qsizetype(0))).trimmed().toLower();
        if (name == "origin")
            return Verdict::ForeignPage;
        if (name == "host")
            hosts.append(line.sliced(colon + 1).trimmed());
        else if (name == "authorization")
            authorizations.append(line.sliced(colon + 1).trimmed());
    }
    if (hosts.size() != 1 || !isOurName(hosts.first()))
        return Verdict::ForeignPage;
    return authorizations.size() == 1 && knowsToken(authorizations.first()) ? Verdict::Welcome : Verdict::NoToken;
}

bool DoorbellGuard::knowsToken(const QByteArray &authorization) const
{
    return !m_token.isEmpty() && equalInConstantTime(authorization, "Bearer " + m_token);
}

bool DoorbellGuard::isOurName(const QByteArray &host) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

} // namespace migochat
