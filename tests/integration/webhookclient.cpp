#include "tests/integration/webhookclient.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatienceMs = 20'000;

QByteArray webhook(const QByteArray &phoneNumberId, QJsonObject value)
{
    value.insert(u"messaging_product"_s, u"whatsapp"_s);
    value.insert(u"metadata"_s, QJsonObject{{u"display_phone_number"_s, u"20233334444"_s},
                                            {u"phone_number_id"_s, QString::fromLatin1(phoneNumberId)}});
    const QJsonObject change{{u"field"_s, u"messages"_s}, {u"value"_s, value}};
    const QJsonObject entry{{u"id"_s, u"102000000000031"_s}, {u"changes"_s, QJsonArray{change}}};
    return QJsonDocument(QJsonObject{{u"object"_s, u"whatsapp_business_account"_s}, {u"entry"_s, QJsonArray{entry}}})
        .toJson(QJsonDocument::Compact);
}

QString secondsNow(std::chrono::seconds ago = {})
{
    return QString::number(QDateTime::currentSecsSinceEpoch() - ago.count());
}

} // namespace

QByteArray whatsAppText(const QByteArray &phoneNumberId, const QString &id, const QString &text,
                        const WhatsAppWriter &writer)
{
    const QJsonObject message{{u"from"_s, writer.number},
                              {u"id"_s, id},
                              {u"timestamp"_s, secondsNow(writer.ago)},
                              {u"type"_s, u"text"_s},
                              {u"text"_s, QJsonObject{{u"body"_s, text}}}};
    const QJsonObject contact{{u"wa_id"_s, writer.number}, {u"profile"_s, QJsonObject{{u"name"_s, writer.name}}}};
    return webhook(phoneNumberId, {{u"contacts"_s, QJsonArray{contact}}, {u"messages"_s, QJsonArray{message}}});
}

QByteArray whatsAppStatus(const QByteArray &phoneNumberId, const QString &id, const QString &status)
{
    const QJsonObject report{
        {u"id"_s, id}, {u"status"_s, status}, {u"timestamp"_s, secondsNow()}, {u"recipient_id"_s, u"201001234567"_s}};
    return webhook(phoneNumberId, {{u"statuses"_s, QJsonArray{report}}});
}

namespace {

/// What the two have in common: `object` says whose.
QByteArray messagingText(const QString &object, const QByteArray &self, const QString &id, const QString &text,
                         const QByteArray &sender)
{
    const QString page = QString::fromLatin1(self);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QJsonObject event{{u"sender"_s, QJsonObject{{u"id"_s, QString::fromLatin1(sender)}}},
                            {u"recipient"_s, QJsonObject{{u"id"_s, page}}},
                            {u"timestamp"_s, now},
                            {u"message"_s, QJsonObject{{u"mid"_s, id}, {u"text"_s, text}}}};
    const QJsonObject entry{{u"id"_s, page}, {u"time"_s, now}, {u"messaging"_s, QJsonArray{event}}};
    return QJsonDocument(QJsonObject{{u"object"_s, object}, {u"entry"_s, QJsonArray{entry}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray messengerText(const QByteArray &pageId, const QString &id, const QString &text, const QByteArray &sender)
{
    return messagingText(u"page"_s, pageId, id, text, sender);
}

QByteArray instagramText(const QByteArray &accountId, const QString &id, const QString &text, const QByteArray &sender)
{
    return messagingText(u"instagram"_s, accountId, id, text, sender);
}

QByteArray signatureOf(const QByteArray &body, const QByteArray &secret)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

int postWebhook(quint16 port, const QByteArray &body, const QByteArray &signature, const QByteArray &channel)
{
    return sendRequest(port, "POST /webhook/" + channel +
                                 " HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\n"
                                 "X-Hub-Signature-256: " +
                                 signature + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                                 "\r\nConnection: close\r\n\r\n" + body);
}

int sendRequest(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(kPatienceMs))
        return 0;
    socket.write(bytes);
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kPatienceMs))
            return 0;
    }
    return socket.readLine().split(' ').value(1).toInt();
}

} // namespace migochat::test
