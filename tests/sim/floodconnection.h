#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace migochat::sim {

class Flood;
struct Drop;

/// One keep-alive connection of the flood: a request at a time, the next one as soon as the answer is whole.
class FloodConnection final : public QObject
{
    Q_OBJECT

public:
    explicit FloodConnection(Flood &flood);
    ~FloodConnection() override;
    void start();

private:
    void connectToTarget();
    void sendNext();
    void onData();
    void onGone();

    Flood &m_flood;
    QTcpSocket m_socket;
    QTimer m_again;
    QTimer m_deadline;
    QUrl m_url; ///< of this connection; looked up again for the next one
    QByteArray m_answer;
    QElapsedTimer m_since;
    std::unique_ptr<Drop> m_drop;
};

} // namespace migochat::sim
