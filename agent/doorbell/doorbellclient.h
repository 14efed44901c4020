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

/// How long a desktop may take to show that it reads.
struct DoorbellPatience {
    std::chrono::milliseconds askAfter{10'000}; ///< and again
    std::chrono::milliseconds deadAfter{25'000};
};

/// One connected desktop. When it was sent something it has to show soon that it still reads; one that nobody sends
/// anything is let sleep, for a desktop that ended takes its socket along.
class DoorbellClient final : public QObject
{
    Q_OBJECT

public:
    DoorbellClient(std::unique_ptr<QWebSocket> socket, const CommandDispatch &dispatch,
                   const DoorbellPatience &patience = {});

    void send(const QByteArray &frame);
    /// Whether it has yet to show that it read what it was sent.
    [[nodiscard]] bool isAsked() const { return m_asking.isActive(); }
    void close();
    /// What it told about itself last. Writing ends by itself when it is not told again: the desktop may hang.
    [[nodiscard]] const Presence &presence() const { return m_presence; }
    /// What the other desktops do; sent when it differs from what was sent last.
    void tellOthers(const QList<Presence> &others);

Q_SIGNALS:
    void gone();
    void presenceTold();

private:
    void ask();
    void onPong();
    void receive(const QString &text);
    void onPresence(const Presence &presence);
    void refuse(const QString &why);

    std::unique_ptr<QWebSocket> m_socket;
    const CommandDispatch &m_dispatch;
    const DoorbellPatience m_patience;
    QDeadlineTimer m_dead;
    QTimer m_asking;
    bool m_unasked = false; ///< something was sent after the last ping
    Presence m_presence;
    QList<Presence> m_others;
    QTimer m_typingEnds;
};

} // namespace migochat
