#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace migochat {

/// One desktop per data folder: a second start only brings the first one's window to the front.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    /// Ends in exactly one of first() and second(), through the event loop.
    void claim();

Q_SIGNALS:
    void first();          ///< nobody else has this folder open
    void second();         ///< somebody has, and was told to show itself
    void raiseRequested(); ///< a later start asks the first one to show itself

private:
    void listen();

    QString m_name;
    QLocalSocket m_socket;
    QLocalServer m_server;
    bool m_decided = false;
};

} // namespace migochat
