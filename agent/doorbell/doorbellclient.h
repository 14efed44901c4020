#pragma once

#include "app/domain/async.h"
#include "app/protocol/frames.h"
#include "app/protocol/presence.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <functional>
#include <memory>

namespace migochat {

/// Runs a command and answers it; never fails, because refusals are answers.
using CommandDispatch = std::function<Async<ReplyFrame>(const CommandFrame &)>;

/// One connected desktop.
class DoorbellClient final : public QObject
{
    Q_OBJECT

public:
    DoorbellClient(std::unique_ptr<QWebSocket> socket, const CommandDispatch &dispatch);

    void send(const QByteArray &frame);
    /// Asks whether it is still there; ends it when it has not answered for a while.
    void ping();
    void close();
    /// What it told about itself last. Writing ends by itself when it is not told again: the desktop may hang.
    [[nodiscard]] const Presence &presence() const { return m_presence; }
    /// What the other desktops do; sent when it differs from what was sent last.
    void tellOthers(const QList<Presence> &others);

Q_SIGNALS:
    void gone();
    void presenceTold();

private:
    void receive(const QString &text);
    void onPresence(const Presence &presence);
    void refuse(const QString &why);

    std::unique_ptr<QWebSocket> m_socket;
    const CommandDispatch &m_dispatch;
    QDeadlineTimer m_patience;
    Presence m_presence;
    QList<Presence> m_others;
    QTimer m_typingEnds;
};

} // namespace migochat
