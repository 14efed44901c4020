#pragma once

#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "agent/media/mediafetcher.h"
#include "agent/media/mediakeeper.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/support/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

namespace migochat::test {

/// A store, a media folder and the two channels against a scripted host that knows WhatsApp's media 99.
struct MediaDesk {
    QTemporaryDir dir;
    FakeClock clock;
    ScriptedServer server;
    QNetworkAccessManager network;
    QByteArray bytes = "\xff\xd8\xff the bytes of a picture";
    QByteArray claimedHash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
    int served = 0;
    std::unique_ptr<Writer> writer = std::move(Writer::open(dir.filePath(QStringLiteral("s.db"))).value());
    std::unique_ptr<Reader> reader = std::move(Reader::open(dir.filePath(QStringLiteral("s.db"))).value());
    MediaFolder folder{dir.filePath(QStringLiteral("media"))};
    GraphConfig graph{server.url(), QStringLiteral("v26.0")};
    WhatsAppChannel whatsApp{network,
                             graph,
                             {.phoneNumberId = QStringLiteral("1055"),
                              .businessAccountId = {},
                              .appSecret = {},
                              .accessToken = "EAAtoken",
                              .verifyToken = {}}};
    MessengerChannel messenger{
        network,
        graph,
        {.pageId = QStringLiteral("2001"), .appId = {}, .appSecret = {}, .accessToken = "EAAtoken", .verifyToken = {}}};
    std::unique_ptr<MediaFetcher> fetcher = makeFetcher();

    MediaDesk() { serve(); }

    /// A fetcher as after a start of the program.
    [[nodiscard]] std::unique_ptr<MediaFetcher> makeFetcher()
    {
        return std::make_unique<MediaFetcher>(
            MediaFetcher::Surroundings{*writer, *reader, clock, folder, [this](const ChannelKind &kind) -> Channel * {
                                           if (kind == whatsAppChannel())
                                               return &whatsApp;
                                           return &messenger;
                                       }});
    }

    void serve()
    {
        server.answerBy([this](const QByteArray &request) {
            if (request.startsWith("GET /v26.0/"))
                return ScriptedServer::rawAnswer(200, "{\"url\":\"" + server.url().toEncoded() +
                                                          "/file\",\"sha256\":\"" + claimedHash +
                                                          "\",\"mime_type\":\"image/jpeg\"}");
            ++served;
            return ScriptedServer::rawAnswer(200, bytes);
        });
    }

    /// A picture from a customer; returns its file.
    AttachmentId receive(const QString &remote, const InboundAttachment &file)
    {
        const bool isWhatsApp = file.url.isEmpty();
        InboundMessage message =
            textOf(isWhatsApp ? whatsAppCustomer(1) : messengerCustomer(1), remote, {}, clock.now());
        message.kind = MessageKind::Image;
        message.attachments = {file};
        Webhook webhook = webhookOf(message);
        webhook.channel = isWhatsApp ? whatsAppChannel() : messengerChannel();
        webhook.receivedAt = clock.now();
        const auto appended = waitFor(writer->run([&](Transaction &t) { return deliver(t, webhook); }));
        if (!appended)
            qFatal("%s", qPrintable(appended.error().detail));
        const auto files = waitFor(
            reader->run([&](const Database &database) { return attachments::ofMessage(database, appended->message); }));
        return files.value().constFirst().id;
    }

    AttachmentId receiveWhatsApp(const QString &remote, const QString &hash = {})
    {
        return receive(remote, {.kind = QStringLiteral("image"),
                                .remoteId = QStringLiteral("99"),
                                .url = {},
                                .mimeType = {},
                                .fileName = {},
                                .sha256 = hash});
    }

    AttachmentId receiveMessenger(const QString &remote)
    {
        return receive(remote, {.kind = QStringLiteral("image"),
                                .remoteId = {},
                                .url = server.url().toString() + QStringLiteral("/cdn"),
                                .mimeType = {},
                                .fileName = {},
                                .sha256 = {}});
    }

    [[nodiscard]] Attachment file(AttachmentId id)
    {
        const auto found =
            waitFor(reader->run([id](const Database &database) { return attachments::find(database, id); }));
        return found && *found ? **found : Attachment();
    }

    void setSetting(const QString &key, const QJsonValue &value);

    [[nodiscard]] QString absolute(const QString &path) const { return dir.filePath(QStringLiteral("media/") + path); }

    [[nodiscard]] QByteArray onDisk(const Attachment &attachment) const
    {
        QFile opened(absolute(attachment.localPath));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    /// Every file below the media folder.
    [[nodiscard]] QStringList everything() const;
    void write(const QString &path, const QByteArray &content) const;
    void age(const QString &path, std::chrono::hours by) const;
};

} // namespace migochat::test
