#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace migochat {

/// One desktop per data folder: a second start hands what it was asked for to the first one and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `wish`: a link the start was given, or empty for "show yourself".
    explicit SingleInstance(const QString &dataDir, QString wish = {}, QObject *parent = nullptr);

    /// Ends in exactly one of first() and second(), through the event loop.
    void claim();

Q_SIGNALS:
    void first();  ///< nobody else has this folder open
    void second(); ///< somebody has, and was told what is wished
    /// A later start asks the first one to show itself, or the place its link names.
    void wished(const QString &wish);

private:
    void listen();
    void onConnection();

    QString m_name;
    QString m_wish;
    QLocalSocket m_socket;
    QLocalServer m_server;
    bool m_decided = false;
};

} // namespace migochat
