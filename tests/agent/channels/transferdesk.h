#pragma once

#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

namespace migochat::test {

/// Two hosts, a folder and the configuration of a page and a number.
struct TransferDesk {
    static constexpr qint64 kPlenty = 10'000'000;

    QNetworkAccessManager network;
    QTemporaryDir folder;
    ScriptedServer graph;
    ScriptedServer cdn; ///< another host

    [[nodiscard]] QString part() const { return folder.filePath(QStringLiteral("7.part")); }

    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file(part());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &bytes) const
    {
        QFile file(part());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] GraphConfig config() const { return {.baseUrl = graph.url(), .version = QStringLiteral("v26.0")}; }

    [[nodiscard]] static MessengerConfig page()
    {
        return {.pageId = QStringLiteral("100200300400500"),
                .appId = QStringLiteral("700800900"),
                .appSecret = "app-secret",
                .accessToken = "EAAtoken",
                .verifyToken = "shop"};
    }

    [[nodiscard]] static WhatsAppConfig number()
    {
        return {.phoneNumberId = QStringLiteral("106540352242922"),
                .businessAccountId = QStringLiteral("102290129340398"),
                .appSecret = "app-secret",
                .accessToken = "EAAtoken",
                .verifyToken = "shop"};
    }

    [[nodiscard]] Result<FetchedFile> fetchFrom(const QUrl &url, qint64 maxBytes = kPlenty)
    {
        MessengerChannel channel(network, config(), page());
        return waitFor(
            channel.fetchFile({.remoteId = {}, .url = url.toString(), .path = part(), .maxBytes = maxBytes}));
    }

    [[nodiscard]] Result<FetchedFile> fetchMedia(qint64 maxBytes = kPlenty)
    {
        WhatsAppChannel channel(network, config(), number());
        return waitFor(
            channel.fetchFile({.remoteId = QStringLiteral("99"), .url = {}, .path = part(), .maxBytes = maxBytes}));
    }
};

inline QByteArray pathOf(const QByteArray &request)
{
    return request.split(' ').value(1);
}

inline QByteArray header(const QByteArray &request, const QByteArray &name)
{
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace migochat::test
