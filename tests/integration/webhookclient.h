#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace migochat::test {

struct WhatsAppWriter {
    QString number = QStringLiteral("201001234567");
    QString name = QStringLiteral("محمود السري");
    std::chrono::seconds ago{0}; ///< when it was written
};

/// One WhatsApp webhook with a text, as Meta posts it.
[[nodiscard]] QByteArray whatsAppText(const QByteArray &phoneNumberId, const QString &id, const QString &text,
                                      const WhatsAppWriter &writer = {});
/// One with a status report: "sent", "delivered" or "read".
[[nodiscard]] QByteArray whatsAppStatus(const QByteArray &phoneNumberId, const QString &id, const QString &status);

/// One Messenger webhook with a text; `sender` is the page-scoped id of who writes.
[[nodiscard]] QByteArray messengerText(const QByteArray &pageId, const QString &id, const QString &text,
                                       const QByteArray &sender);

/// One Instagram webhook with a text; `sender` is the Instagram-scoped id of who writes.
[[nodiscard]] QByteArray instagramText(const QByteArray &accountId, const QString &id, const QString &text,
                                       const QByteArray &sender);

[[nodiscard]] QByteArray signatureOf(const QByteArray &body, const QByteArray &secret);

/// Posts to /webhook/CHANNEL on a connection of its own; the status of the answer, 0 when there was none.
[[nodiscard]] int postWebhook(quint16 port, const QByteArray &body, const QByteArray &signature,
                              const QByteArray &channel = "whatsapp");

/// Any request; the first line of the answer's status, 0 when there was none.
[[nodiscard]] int sendRequest(quint16 port, const QByteArray &bytes);

} // namespace migochat::test
