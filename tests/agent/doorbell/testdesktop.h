#pragma once

#include "app/domain/async.h"
#include "app/protocol/frames.h"
#include "app/protocol/presence.h"

#include <QNetworkRequest>
#include <QUrl>
#include <QWebSocket>

namespace migochat {

inline const QByteArray kToken(64, 'a');

/// A desktop that remembers every frame it got.
struct Desktop {
    QWebSocket socket;
    QList<Frame> frames;
    QList<Presence> others;
    int unreadable = 0;

    Desktop()
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            if (const auto told = decodePresence(text.toUtf8())) {
                others = *told;
                return;
            }
            const Result<Frame> frame = decodeFrame(text.toUtf8());
            frame ? frames.append(*frame) : void(++unreadable);
        });
    }

    void connectTo(quint16 port, const QByteArray &token = kToken)
    {
        QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(port)));
        request.setRawHeader("Authorization", "Bearer " + token);
        socket.open(request);
    }

    void tell(const Presence &presence) { socket.sendTextMessage(QString::fromUtf8(encodePresence({presence}))); }

    template <typename F>
    [[nodiscard]] QList<F> all() const
    {
        QList<F> found;
        for (const Frame &frame : frames) {
            if (const auto *one = std::get_if<F>(&frame))
                found.append(*one);
        }
        return found;
    }
};

inline Async<ReplyFrame> echo(const CommandFrame &command)
{
    return resolved<ReplyFrame>(ReplyFrame{.token = command.token, .ok = true, .body = command.body});
}

} // namespace migochat
