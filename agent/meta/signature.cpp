#include "agent/meta/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QStringBuilder>

#include <algorithm>

namespace migochat {

namespace {

constexpr QByteArrayView kPrefix("sha256=");

QByteArray hexHmac(const QByteArray &secret, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace

bool equalsSecret(QByteArrayView expected, QByteArrayView given)
{
    if (expected.isEmpty() || expected.size() != given.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < expected.size(); ++i)
        difference |= static_cast<unsigned char>(expected[i]) ^ static_cast<unsigned char>(given[i]);
    return difference == 0;
}

bool isSignedWith(std::span<const QByteArray> secrets, QByteArrayView header, const QByteArray &body)
{
    if (!header.startsWith(kPrefix))
        return false;
    const QByteArrayView given = header.sliced(kPrefix.size());
    return std::any_of(secrets.begin(), secrets.end(), [&](const QByteArray &secret) {
        return !secret.isEmpty() && equalsSecret(hexHmac(secret, body), given);
    });
}

QByteArray signatureOf(const QByteArray &secret, const QByteArray &body)
{
    return kPrefix.toByteArray() + hexHmac(secret, body);
}

QByteArray appSecretProof(const QByteArray &appSecret, const QByteArray &accessToken)
{
    return hexHmac(appSecret, accessToken);
}

} // namespace migochat
