#pragma once

#include "app/domain/async.h"
#include "app/protocol/frames.h"

#include <QDeadlineTimer>
#include <QObject>
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

Q_SIGNALS:
    void gone();

private:
    void receive(const QString &text);
    void refuse(const QString &why);

    std::unique_ptr<QWebSocket> m_socket;
    const CommandDispatch &m_dispatch;
    QDeadlineTimer m_patience;
};

} // namespace migochat
